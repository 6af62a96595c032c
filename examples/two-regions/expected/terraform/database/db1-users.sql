-- Compiled by archc. The users that callers of db1 sign in as, by IAM and without a password.
-- One statement a line, safe to run again: db1-users.sh runs them by the Data API, with your own credentials.
-- They reach the tables of schema public: those that are there, and those that the master user makes later.

REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- app_ro reads
DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_ro') THEN CREATE ROLE app_ro LOGIN; END IF; END $$;
GRANT rds_iam TO app_ro;
DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO app_ro', current_database()); END $$;
GRANT USAGE ON SCHEMA public TO app_ro;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO app_ro;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO app_ro;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app_ro;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON SEQUENCES TO app_ro;

-- app_rw reads and writes, and makes no tables
DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_rw') THEN CREATE ROLE app_rw LOGIN; END IF; END $$;
GRANT rds_iam TO app_rw;
DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO app_rw', current_database()); END $$;
GRANT USAGE ON SCHEMA public TO app_rw;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app_rw;
GRANT SELECT, USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app_rw;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, USAGE ON SEQUENCES TO app_rw;
