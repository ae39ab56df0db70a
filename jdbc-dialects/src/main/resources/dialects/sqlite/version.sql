-- Seen on SQLite 3.54. SQLite counts the changes of its schema itself.
SELECT schema_version FROM pragma_schema_version
