using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Written by hand: the records that are there are put aside, for SQL cannot compute their hashes. UnlinkedRecords
            // links them again, in the same transaction.
            migrationBuilder.Sql("DROP TRIGGER audit_records_refuse_update;");
            migrationBuilder.Sql("DROP TRIGGER audit_records_refuse_delete;");
            migrationBuilder.Sql("DROP INDEX ix_audit_records_entry_id;");
            migrationBuilder.RenameTable(name: "audit_records", newName: "audit_records_unlinked");

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_heads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_records",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    reader_version = table.Column<string>(type: "TEXT", nullable: true),
                    rules_version = table.Column<string>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_records", x => x.sequence);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_entry_id",
                table: "audit_records",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_previous_hash",
                table: "audit_records",
                column: "previous_hash",
                unique: true);

            migrationBuilder.Sql("INSERT INTO audit_heads (id, count, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');");

            // EF has no word for tables that only grow.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_records_refuse_update BEFORE UPDATE ON audit_records
                BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_records_refuse_delete BEFORE DELETE ON audit_records
                BEGIN SELECT RAISE(ABORT, 'audit records are never removed'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_heads_refuse_return BEFORE UPDATE ON audit_heads WHEN NEW.count <= OLD.count
                BEGIN SELECT RAISE(ABORT, 'the head of the audit trail only moves on'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_heads_refuse_delete BEFORE DELETE ON audit_heads
                BEGIN SELECT RAISE(ABORT, 'the head of the audit trail is never removed'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_heads_refuse_insert BEFORE INSERT ON audit_heads
                BEGIN SELECT RAISE(ABORT, 'the audit trail has one head'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("The history is never taken apart.");
    }
}
