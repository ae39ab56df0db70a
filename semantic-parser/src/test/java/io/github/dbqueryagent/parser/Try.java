package io.github.dbqueryagent.parser;
import java.nio.file.*;
import java.time.LocalDate;
public final class Try {
  public static void main(String[] a) throws Exception {
    try (var db = new TestDatabase("try")) {
      String sql = Files.readString(Path.of("src/test/resources/io/github/dbqueryagent/parser/haulage.sql"));
      for (String s : sql.split(";\\s*\\n|; ")) if (!s.isBlank()) db.execute(s);
      db.ready();
      var p = new SemanticParser();
      for (String q : Files.readAllLines(Path.of(a[0]))) {
        if (q.isBlank()) continue;
        String out;
        try {
        var g = db.ask(p, q, LocalDate.of(2026,11,18), null);
        out = g.fold(d -> { String r; try { r = db.rows(d.draft().sql(), 20).toString(); } catch (Exception e) { r = "!! "+e.getMessage().split("\n")[0]; }
           return d.draft().sql() + "\n    " + r + "  c=" + String.format("%.2f", d.draft().confidence()) + " " + d.draft().assumptions() + " " + d.draft().explanation(); }, u -> u.toString(), u -> u.toString());
        } catch (RuntimeException e) { out = "EXC " + e + java.util.Arrays.asList(e.getStackTrace()).subList(0, 4); }
        System.out.println(q + "\n    " + out);
      }
    }
  }
}
