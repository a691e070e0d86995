using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_records",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    reader_version = table.Column<string>(type: "TEXT", nullable: true),
                    rules_version = table.Column<string>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_records", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "campaigns",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<byte[]>(type: "BLOB", nullable: false),
                    published_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<string>(type: "TEXT", nullable: false),
                    entrant_id = table.Column<string>(type: "TEXT", nullable: false),
                    image_fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    received_at = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    concluded_at = table.Column<string>(type: "TEXT", nullable: true),
                    campaign_version = table.Column<int>(type: "INTEGER", nullable: true),
                    verdict = table.Column<string>(type: "TEXT", nullable: true),
                    primary_reason = table.Column<string>(type: "TEXT", nullable: true),
                    reader_version = table.Column<string>(type: "TEXT", nullable: true),
                    rules_version = table.Column<string>(type: "TEXT", nullable: true),
                    conclusion = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    queue = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<string>(type: "TEXT", nullable: false),
                    lease_id = table.Column<string>(type: "TEXT", nullable: true),
                    delivery_count = table.Column<int>(type: "INTEGER", nullable: false),
                    enqueued_at = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fingerprints",
                columns: table => new
                {
                    campaign_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fingerprints", x => new { x.campaign_id, x.kind, x.value });
                    table.ForeignKey(
                        name: "fk_fingerprints_entries",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_entry_id",
                table: "audit_records",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_entrant_id_image_fingerprint",
                table: "entries",
                columns: new[] { "campaign_id", "entrant_id", "image_fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_entrant_id_verdict",
                table: "entries",
                columns: new[] { "campaign_id", "entrant_id", "verdict" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_id",
                table: "entries",
                columns: new[] { "campaign_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_image_fingerprint_id",
                table: "entries",
                columns: new[] { "campaign_id", "image_fingerprint", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_verdict_id",
                table: "entries",
                columns: new[] { "campaign_id", "verdict", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fingerprints_entry_id",
                table: "fingerprints",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_queue_key",
                table: "messages",
                columns: new[] { "queue", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_messages_queue_state_id",
                table: "messages",
                columns: new[] { "queue", "state", "id" });

            // Written by hand: EF has no word for a table that only grows.
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_records");

            migrationBuilder.DropTable(
                name: "campaigns");

            migrationBuilder.DropTable(
                name: "fingerprints");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "entries");
        }
    }
}
