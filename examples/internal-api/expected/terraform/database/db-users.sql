-- Compiled by archc. The users that callers of db sign in as, by IAM and without a password.
-- One statement a line, safe to run again: as the master user, once the database stands.
-- An instance has no Data API: run this from inside the network, from where the database lets callers in,
-- with the password from its master secret, which only operators read:
--   mysql --host=HOST --port=PORT --user=dbadmin --password --ssl-mode=REQUIRED < db-users.sql
-- They reach the tables of database app, whenever they are made. Where the database has another name, so has this file.

-- app_ro reads
CREATE USER IF NOT EXISTS 'app_ro'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS';
ALTER USER 'app_ro'@'%' REQUIRE SSL;
GRANT SELECT, SHOW VIEW ON `app`.* TO 'app_ro'@'%';

-- app_rw reads and writes, and makes no tables
CREATE USER IF NOT EXISTS 'app_rw'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS';
ALTER USER 'app_rw'@'%' REQUIRE SSL;
GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE, SHOW VIEW ON `app`.* TO 'app_rw'@'%';
