namespace Simulator.Marketplace.Storage.Sqlite;

/// <summary>The versions of the schema as SQLite takes them.</summary>
internal static class SqliteSchema
{
    public static readonly string[] Versions = [SchemaVersion2.Tables(Dialect.Sqlite) + Totals + Words];

    // Counting thousands of open jobs for every page of a list would cost more than the page.
    private const string Totals = """
        CREATE TRIGGER job_added AFTER INSERT ON jobs BEGIN
            INSERT INTO job_totals VALUES (new.status, new.category, 0, 1) ON CONFLICT DO UPDATE SET jobs = jobs + 1;
        END;
        CREATE TRIGGER job_removed AFTER DELETE ON jobs BEGIN
            UPDATE job_totals SET jobs = jobs - 1 WHERE status = old.status AND category = old.category;
        END;
        CREATE TRIGGER job_moved AFTER UPDATE OF status, category ON jobs WHEN old.status <> new.status OR old.category <> new.category BEGIN
            UPDATE job_totals SET jobs = jobs - 1 WHERE status = old.status AND category = old.category;
            INSERT INTO job_totals VALUES (new.status, new.category, 0, 1) ON CONFLICT DO UPDATE SET jobs = jobs + 1;
        END;

        """;

    // The words are told apart before they come here; the tokenizer "ascii" then finds exactly what stands between the spaces.
    private const string Words = """
        CREATE VIRTUAL TABLE job_words USING fts5(words, content = 'jobs', content_rowid = 'seq', tokenize = 'ascii', detail = none, columnsize = 0);
        CREATE TRIGGER job_words_added AFTER INSERT ON jobs BEGIN
            INSERT INTO job_words (rowid, words) VALUES (new.seq, new.words);
        END;
        CREATE TRIGGER job_words_removed AFTER DELETE ON jobs BEGIN
            INSERT INTO job_words (job_words, rowid, words) VALUES ('delete', old.seq, old.words);
        END;
        CREATE TRIGGER job_words_changed AFTER UPDATE OF words ON jobs WHEN old.words <> new.words BEGIN
            INSERT INTO job_words (job_words, rowid, words) VALUES ('delete', old.seq, old.words);
            INSERT INTO job_words (rowid, words) VALUES (new.seq, new.words);
        END;
        """;
}
