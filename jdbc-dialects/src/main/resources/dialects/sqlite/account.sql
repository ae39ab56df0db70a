-- Seen on SQLite 3.54. There are no accounts; the dialect looks which of these the connection permits.
SELECT 'write' AS right_name, 'the file' AS subject, NULL AS remedy,
       'Open it read-only: open_mode=1 among the driver''s properties' AS advice
UNION ALL
SELECT 'ATTACH', 'other files', NULL, 'Set limit_attached=0 among the driver''s properties'
UNION ALL
SELECT 'load_extension', 'any library', NULL, 'Leave enable_load_extension out of the driver''s properties'
