using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class History : Migration
    {
        /// <inheritdoc />
        /// <remarks>Written by hand: EF has no word for tables that only grow.</remarks>
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            INSERT INTO audit_heads (id, count, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

            CREATE FUNCTION receipts_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END $$;

            CREATE TRIGGER audit_records_refuse_update BEFORE UPDATE ON audit_records
            FOR EACH ROW EXECUTE FUNCTION receipts_refuse('audit records are never changed');
            CREATE TRIGGER audit_records_refuse_delete BEFORE DELETE ON audit_records
            FOR EACH ROW EXECUTE FUNCTION receipts_refuse('audit records are never removed');
            CREATE TRIGGER audit_records_refuse_truncate BEFORE TRUNCATE ON audit_records
            FOR EACH STATEMENT EXECUTE FUNCTION receipts_refuse('audit records are never removed');

            CREATE TRIGGER audit_heads_refuse_return BEFORE UPDATE ON audit_heads
            FOR EACH ROW WHEN (NEW.count <= OLD.count) EXECUTE FUNCTION receipts_refuse('the head of the audit trail only moves on');
            CREATE TRIGGER audit_heads_refuse_delete BEFORE DELETE ON audit_heads
            FOR EACH ROW EXECUTE FUNCTION receipts_refuse('the head of the audit trail is never removed');
            CREATE TRIGGER audit_heads_refuse_truncate BEFORE TRUNCATE ON audit_heads
            FOR EACH STATEMENT EXECUTE FUNCTION receipts_refuse('the head of the audit trail is never removed');
            CREATE TRIGGER audit_heads_refuse_insert BEFORE INSERT ON audit_heads
            FOR EACH ROW EXECUTE FUNCTION receipts_refuse('the audit trail has one head');

            CREATE TRIGGER campaign_switches_refuse_update BEFORE UPDATE ON campaign_switches
            FOR EACH ROW EXECUTE FUNCTION receipts_refuse('switches of campaigns are never changed');
            CREATE TRIGGER campaign_switches_refuse_delete BEFORE DELETE ON campaign_switches
            FOR EACH ROW EXECUTE FUNCTION receipts_refuse('switches of campaigns are never removed');
            CREATE TRIGGER campaign_switches_refuse_truncate BEFORE TRUNCATE ON campaign_switches
            FOR EACH STATEMENT EXECUTE FUNCTION receipts_refuse('switches of campaigns are never removed');
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("The history is never taken apart.");
    }
}
