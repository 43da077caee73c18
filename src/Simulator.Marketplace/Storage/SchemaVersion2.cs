namespace Simulator.Marketplace.Storage;

/// <summary>
/// The tables, the same on every database. Money is integer cents, times are Unix milliseconds; seq keeps the order of creation where times
/// tie. What the rules forbid, the tables forbid too; only rows that a fault on command made (faulty > 0) may break them.
/// </summary>
internal static class SchemaVersion2
{
    public static string Tables(Dialect d) => $"""
        CREATE TABLE settings (name TEXT PRIMARY KEY, value {d.Bytes} NOT NULL){d.Clustered};

        CREATE TABLE users (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, email TEXT NOT NULL, phone TEXT NOT NULL,
            first_name TEXT NOT NULL, last_name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('HOMEOWNER', 'CONTRACTOR', 'ADMIN')), email_verified INTEGER NOT NULL DEFAULT 0,
            password_hash {d.Bytes} NOT NULL, password_salt {d.Bytes} NOT NULL, password_iterations INTEGER NOT NULL, created_at {d.Whole} NOT NULL);
        CREATE UNIQUE INDEX users_by_email ON users (lower(email));

        CREATE TABLE refresh_tokens (
            hash {d.Bytes} PRIMARY KEY, user_id {d.Id} NOT NULL REFERENCES users (id), expires_at {d.Whole} NOT NULL){d.Clustered};
        CREATE INDEX refresh_tokens_by_user ON refresh_tokens (user_id);

        CREATE TABLE mails (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, user_id {d.Id} NOT NULL REFERENCES users (id),
            kind TEXT NOT NULL CHECK (kind IN ('VERIFY_EMAIL', 'RESET_PASSWORD')), token TEXT NOT NULL UNIQUE,
            expires_at {d.Whole} NOT NULL, used_at {d.Whole}, created_at {d.Whole} NOT NULL);
        CREATE INDEX mails_by_user ON mails (user_id, seq);

        CREATE TABLE user_settings (
            user_id {d.Id} NOT NULL REFERENCES users (id), name TEXT NOT NULL, value TEXT NOT NULL, updated_at {d.Whole} NOT NULL,
            PRIMARY KEY (user_id, name)){d.Clustered};

        CREATE TABLE jobs (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, homeowner_id {d.Id} NOT NULL REFERENCES users (id),
            title TEXT NOT NULL, description TEXT NOT NULL, category TEXT NOT NULL, estimated_budget {d.Whole} NOT NULL, location TEXT NOT NULL,
            zip_code TEXT, urgency TEXT CHECK (urgency IN ('LOW', 'MEDIUM', 'HIGH')), scope_of_work TEXT,
            status TEXT NOT NULL CHECK (status IN ('OPEN', 'CONTRACTED', 'COMPLETED', 'CANCELLED')),
            bid_count INTEGER NOT NULL DEFAULT 0 CHECK (bid_count >= 0), words TEXT NOT NULL DEFAULT '',
            created_at {d.Whole} NOT NULL, updated_at {d.Whole} NOT NULL);
        CREATE INDEX jobs_by_status ON jobs (status, created_at, seq);
        CREATE INDEX jobs_by_category ON jobs (status, category, created_at, seq);
        CREATE INDEX jobs_by_zip_code ON jobs (zip_code, status, created_at, seq);
        CREATE INDEX jobs_by_budget ON jobs (status, estimated_budget);
        CREATE INDEX jobs_by_category_budget ON jobs (category, status, estimated_budget);
        CREATE INDEX jobs_by_homeowner ON jobs (homeowner_id, created_at, seq);

        CREATE TABLE job_totals (
            status TEXT NOT NULL, category TEXT NOT NULL, slot INTEGER NOT NULL, jobs {d.Whole} NOT NULL,
            PRIMARY KEY (status, category, slot)){d.Clustered};

        CREATE TABLE bids (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, job_id {d.Id} NOT NULL REFERENCES jobs (id),
            contractor_id {d.Id} NOT NULL REFERENCES users (id), amount {d.Whole} NOT NULL, timeline TEXT NOT NULL, cover_letter TEXT,
            status TEXT NOT NULL CHECK (status IN ('PENDING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')), faulty INTEGER NOT NULL DEFAULT 0,
            created_at {d.Whole} NOT NULL, updated_at {d.Whole} NOT NULL, UNIQUE (job_id, contractor_id));
        CREATE INDEX bids_by_contractor ON bids (contractor_id, created_at, seq);
        CREATE UNIQUE INDEX bids_accepted ON bids (job_id) WHERE status = 'ACCEPTED' AND faulty = 0;

        CREATE TABLE contracts (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, job_id {d.Id} NOT NULL REFERENCES jobs (id),
            bid_id {d.Id} NOT NULL UNIQUE REFERENCES bids (id), homeowner_id {d.Id} NOT NULL REFERENCES users (id),
            contractor_id {d.Id} NOT NULL REFERENCES users (id),
            amount {d.Whole} NOT NULL, fee {d.Whole} NOT NULL, deposit {d.Whole} NOT NULL, final {d.Whole} NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'PENDING_APPROVAL', 'DISPUTED', 'COMPLETED', 'CANCELLED')),
            payment_status TEXT NOT NULL CHECK (payment_status IN ('PENDING', 'DEPOSIT_PAID', 'PARTIALLY_PAID', 'FULLY_PAID', 'REFUNDED')),
            fee_paid {d.Whole} NOT NULL DEFAULT 0 CHECK (fee_paid >= 0), held {d.Whole} NOT NULL DEFAULT 0 CHECK (held >= 0),
            released {d.Whole} NOT NULL DEFAULT 0 CHECK (released >= 0), refunded {d.Whole} NOT NULL DEFAULT 0 CHECK (refunded >= 0),
            paid_out {d.Whole} NOT NULL DEFAULT 0 CHECK (paid_out >= 0 AND paid_out <= released),
            cancel_reason TEXT, faulty INTEGER NOT NULL DEFAULT 0, created_at {d.Whole} NOT NULL, updated_at {d.Whole} NOT NULL,
            UNIQUE (job_id, faulty), CHECK (faulty > 0 OR deposit + final = amount), CHECK (faulty > 0 OR held + released + refunded <= amount));
        CREATE INDEX contracts_by_homeowner ON contracts (homeowner_id, created_at, seq);
        CREATE INDEX contracts_by_contractor ON contracts (contractor_id, created_at, seq);

        CREATE TABLE change_orders (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, contract_id {d.Id} NOT NULL REFERENCES contracts (id),
            title TEXT NOT NULL, description TEXT NOT NULL, amount {d.Whole} NOT NULL CHECK (amount > 0),
            status TEXT NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')), created_at {d.Whole} NOT NULL, decided_at {d.Whole});
        CREATE INDEX change_orders_by_contract ON change_orders (contract_id, seq);

        CREATE TABLE milestones (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, contract_id {d.Id} NOT NULL REFERENCES contracts (id), position INTEGER NOT NULL,
            title TEXT NOT NULL, amount {d.Whole} NOT NULL CHECK (amount > 0),
            status TEXT NOT NULL CHECK (status IN ('PENDING', 'COMPLETED', 'RELEASED')), created_at {d.Whole} NOT NULL, updated_at {d.Whole} NOT NULL,
            UNIQUE (contract_id, position));

        CREATE TABLE completions (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, contract_id {d.Id} NOT NULL UNIQUE REFERENCES contracts (id),
            status TEXT NOT NULL CHECK (status IN ('SUBMITTED', 'APPROVED', 'REJECTED')), photos TEXT NOT NULL, videos TEXT NOT NULL, notes TEXT,
            geolocation TEXT, rating INTEGER CHECK (rating BETWEEN 1 AND 5), feedback TEXT, submitted_at {d.Whole} NOT NULL, decided_at {d.Whole});

        CREATE TABLE disputes (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, contract_id {d.Id} NOT NULL REFERENCES contracts (id),
            status TEXT NOT NULL CHECK (status IN ('OPEN', 'CONTESTED', 'RESOLVED')), reason TEXT NOT NULL, evidence TEXT NOT NULL,
            requested_resolution TEXT NOT NULL CHECK (requested_resolution IN ('REFUND', 'REDO', 'PARTIAL')),
            response TEXT, response_evidence TEXT, response_resolution TEXT CHECK (response_resolution IN ('REFUND', 'REDO', 'PARTIAL')),
            resolution TEXT CHECK (resolution IN ('REFUND', 'REDO', 'PARTIAL_REFUND')), contractor_payout {d.Whole}, homeowner_refund {d.Whole}, notes TEXT,
            mediation_due_at {d.Whole} NOT NULL, rework_due_at {d.Whole}, created_at {d.Whole} NOT NULL, contested_at {d.Whole}, resolved_at {d.Whole});
        CREATE UNIQUE INDEX disputes_unresolved ON disputes (contract_id) WHERE status <> 'RESOLVED';
        CREATE INDEX disputes_by_contract ON disputes (contract_id, seq);
        CREATE INDEX disputes_by_status ON disputes (status, created_at, seq);

        CREATE TABLE payment_intents (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, contract_id {d.Id} NOT NULL REFERENCES contracts (id),
            type TEXT NOT NULL CHECK (type IN ('DEPOSIT', 'FINAL_PAYMENT')), amount {d.Whole} NOT NULL, fee {d.Whole} NOT NULL,
            client_secret TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('REQUIRES_CONFIRMATION', 'REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'FAILED')),
            ready_at {d.Whole}, created_at {d.Whole} NOT NULL);
        CREATE UNIQUE INDEX payment_intents_unfailed ON payment_intents (contract_id, type) WHERE status <> 'FAILED';

        CREATE TABLE transactions (
            seq {d.Key}, id {d.Id} NOT NULL UNIQUE, contract_id {d.Id} NOT NULL REFERENCES contracts (id),
            kind TEXT NOT NULL CHECK (kind IN ('DEPOSIT', 'FEE', 'FINAL_PAYMENT', 'FINAL_FEE', 'RELEASE', 'REFUND', 'PAYOUT')),
            reference TEXT NOT NULL DEFAULT '', amount {d.Whole} NOT NULL CHECK (amount > 0), faulty INTEGER NOT NULL DEFAULT 0,
            created_at {d.Whole} NOT NULL, UNIQUE (contract_id, kind, reference, faulty));

        CREATE TABLE idempotency_keys (
            user_id {d.Id} NOT NULL, key TEXT NOT NULL, path TEXT NOT NULL, body_hash {d.Bytes} NOT NULL,
            status INTEGER NOT NULL, reply {d.Bytes} NOT NULL, created_at {d.Whole} NOT NULL, PRIMARY KEY (user_id, key, path)){d.Clustered};
        CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

        """;
}
