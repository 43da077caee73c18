namespace Simulator.Marketplace.Storage.Postgres;

/// <summary>The versions of the schema as PostgreSQL takes them.</summary>
internal static class PostgresSchema
{
    public static readonly string[] Versions = [SchemaVersion2.Tables(Dialect.Postgres) + Totals + Words];

    // One row for all would make every posting of a job wait for the one before; a slot a connection keeps them apart, and a page adds them up.
    private const string Totals = """
        CREATE FUNCTION count_job(job_status text, job_category text, change bigint) RETURNS void LANGUAGE sql AS $$
            INSERT INTO job_totals VALUES (job_status, job_category, pg_backend_pid() % 64, change)
            ON CONFLICT (status, category, slot) DO UPDATE SET jobs = job_totals.jobs + excluded.jobs
        $$;
        CREATE FUNCTION job_added() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM count_job(new.status, new.category, 1);
            RETURN NULL;
        END $$;
        CREATE FUNCTION job_removed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM count_job(old.status, old.category, -1);
            RETURN NULL;
        END $$;
        CREATE FUNCTION job_moved() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM count_job(old.status, old.category, -1);
            PERFORM count_job(new.status, new.category, 1);
            RETURN NULL;
        END $$;
        CREATE TRIGGER job_added AFTER INSERT ON jobs FOR EACH ROW EXECUTE FUNCTION job_added();
        CREATE TRIGGER job_removed AFTER DELETE ON jobs FOR EACH ROW EXECUTE FUNCTION job_removed();
        CREATE TRIGGER job_moved AFTER UPDATE OF status, category ON jobs FOR EACH ROW
            WHEN (old.status <> new.status OR old.category <> new.category) EXECUTE FUNCTION job_moved();
        ALTER TABLE job_totals SET (fillfactor = 50);

        """;

    // An array of the words, not a tsvector: the parser of the latter takes "roof/kitchen" for a path and would not find either word.
    private const string Words = "CREATE INDEX jobs_by_words ON jobs USING gin (string_to_array(words, ' '));";
}
