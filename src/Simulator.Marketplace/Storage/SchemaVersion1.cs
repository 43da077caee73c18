namespace Simulator.Marketplace.Storage;

/// <summary>The first schema. Money is integer cents, times are Unix milliseconds; seq keeps the order of creation where times tie.</summary>
internal static class SchemaVersion1
{
    public const string Sql = """
        CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

        CREATE TABLE users (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, email TEXT NOT NULL UNIQUE COLLATE NOCASE, phone TEXT NOT NULL,
            first_name TEXT NOT NULL, last_name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('HOMEOWNER', 'CONTRACTOR', 'ADMIN')),
            password_hash BLOB NOT NULL, password_salt BLOB NOT NULL, password_iterations INTEGER NOT NULL, created_at INTEGER NOT NULL);

        CREATE TABLE refresh_tokens (
            hash BLOB PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), expires_at INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE jobs (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, homeowner_id TEXT NOT NULL REFERENCES users (id),
            title TEXT NOT NULL, description TEXT NOT NULL, category TEXT NOT NULL, estimated_budget INTEGER NOT NULL, location TEXT NOT NULL,
            urgency TEXT CHECK (urgency IN ('LOW', 'MEDIUM', 'HIGH')), scope_of_work TEXT,
            status TEXT NOT NULL CHECK (status IN ('OPEN', 'CONTRACTED', 'COMPLETED', 'CANCELLED')),
            bid_count INTEGER NOT NULL DEFAULT 0 CHECK (bid_count >= 0), created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
        CREATE INDEX jobs_by_status ON jobs (status, created_at);
        CREATE INDEX jobs_by_category ON jobs (status, category, created_at);
        CREATE INDEX jobs_by_budget ON jobs (status, estimated_budget);
        CREATE INDEX jobs_by_homeowner ON jobs (homeowner_id, created_at);

        CREATE TABLE job_totals (
            status TEXT NOT NULL, category TEXT NOT NULL, jobs INTEGER NOT NULL, PRIMARY KEY (status, category)) WITHOUT ROWID;
        CREATE TRIGGER job_added AFTER INSERT ON jobs BEGIN
            INSERT INTO job_totals VALUES (new.status, new.category, 1) ON CONFLICT DO UPDATE SET jobs = jobs + 1;
        END;
        CREATE TRIGGER job_moved AFTER UPDATE OF status ON jobs BEGIN
            UPDATE job_totals SET jobs = jobs - 1 WHERE status = old.status AND category = old.category;
            INSERT INTO job_totals VALUES (new.status, new.category, 1) ON CONFLICT DO UPDATE SET jobs = jobs + 1;
        END;

        CREATE TABLE bids (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL REFERENCES jobs (id),
            contractor_id TEXT NOT NULL REFERENCES users (id), amount INTEGER NOT NULL, timeline TEXT NOT NULL, cover_letter TEXT,
            status TEXT NOT NULL CHECK (status IN ('PENDING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, UNIQUE (job_id, contractor_id));
        CREATE INDEX bids_by_contractor ON bids (contractor_id, created_at);

        -- DISPUTED belongs to the life cycle that disputes bring; naming it now spares them a rebuild of the table.
        CREATE TABLE contracts (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL UNIQUE REFERENCES jobs (id),
            bid_id TEXT NOT NULL UNIQUE REFERENCES bids (id), homeowner_id TEXT NOT NULL REFERENCES users (id),
            contractor_id TEXT NOT NULL REFERENCES users (id),
            amount INTEGER NOT NULL, fee INTEGER NOT NULL, deposit INTEGER NOT NULL, final INTEGER NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'PENDING_APPROVAL', 'COMPLETED', 'CANCELLED', 'DISPUTED')),
            payment_status TEXT NOT NULL CHECK (payment_status IN ('PENDING', 'DEPOSIT_PAID', 'FULLY_PAID', 'REFUNDED')),
            held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0), released INTEGER NOT NULL DEFAULT 0 CHECK (released >= 0),
            refunded INTEGER NOT NULL DEFAULT 0 CHECK (refunded >= 0),
            cancel_reason TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
            CHECK (deposit + final = amount), CHECK (held + released + refunded <= amount));
        CREATE INDEX contracts_by_homeowner ON contracts (homeowner_id, created_at);
        CREATE INDEX contracts_by_contractor ON contracts (contractor_id, created_at);

        CREATE TABLE completions (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, contract_id TEXT NOT NULL UNIQUE REFERENCES contracts (id),
            status TEXT NOT NULL CHECK (status IN ('SUBMITTED', 'APPROVED', 'REJECTED')), photos TEXT NOT NULL, notes TEXT,
            rating INTEGER CHECK (rating BETWEEN 1 AND 5), feedback TEXT, submitted_at INTEGER NOT NULL, decided_at INTEGER);

        CREATE TABLE payment_intents (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, contract_id TEXT NOT NULL REFERENCES contracts (id),
            type TEXT NOT NULL CHECK (type IN ('DEPOSIT', 'FINAL_PAYMENT')), amount INTEGER NOT NULL, fee INTEGER NOT NULL,
            client_secret TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('REQUIRES_CONFIRMATION', 'SUCCEEDED')),
            created_at INTEGER NOT NULL, UNIQUE (contract_id, type));

        CREATE TABLE transactions (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, contract_id TEXT NOT NULL REFERENCES contracts (id),
            kind TEXT NOT NULL CHECK (kind IN ('DEPOSIT', 'FEE', 'FINAL_PAYMENT', 'RELEASE', 'REFUND')),
            amount INTEGER NOT NULL CHECK (amount > 0), created_at INTEGER NOT NULL, UNIQUE (contract_id, kind));

        CREATE TABLE idempotency_keys (
            user_id TEXT NOT NULL, key TEXT NOT NULL, path TEXT NOT NULL, body_hash BLOB NOT NULL,
            status INTEGER NOT NULL, reply BLOB NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (user_id, key, path)) WITHOUT ROWID;
        CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
        """;
}
