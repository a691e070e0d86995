using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SharedFingerprints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_fingerprints_entry_id;");
            migrationBuilder.RenameTable(name: "fingerprints", newName: "fingerprints_of_one");

            // Written by hand: it is nothing but its key, and EF has no word for a table that is stored once, in the order of its key.
            migrationBuilder.Sql(
                """
                CREATE TABLE fingerprints (
                    kind TEXT NOT NULL,
                    value TEXT NOT NULL,
                    campaign_id TEXT NOT NULL,
                    entry_id TEXT NOT NULL,
                    CONSTRAINT pk_fingerprints PRIMARY KEY (kind, value, campaign_id, entry_id),
                    CONSTRAINT fk_fingerprints_entries FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE CASCADE
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "papers",
                columns: table => new
                {
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_papers", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_papers_entries",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_entrant_id_received_at",
                table: "entries",
                columns: new[] { "campaign_id", "entrant_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_fingerprints_entry_id",
                table: "fingerprints",
                column: "entry_id");

            Keep(migrationBuilder);
            migrationBuilder.DropTable(name: "fingerprints_of_one");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("What several entries share has no place in the old table.");

        /// <summary>
        /// What was held was day, minute and total (2026-11-20T10:15/1280), with the shop's number behind them where it was read. How surely
        /// they were read was not kept, so nothing of it is taken for sure.
        /// </summary>
        private static void Keep(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                INSERT INTO fingerprints (kind, value, campaign_id, entry_id)
                SELECT kind, value, campaign_id, entry_id FROM fingerprints_of_one WHERE kind = 'image'
                UNION
                SELECT kind, replace(value, 'T', '/'), campaign_id, entry_id FROM fingerprints_of_one WHERE kind = 'near-purchase'
                UNION
                SELECT 'near-purchase', replace(rtrim(rtrim(value, replace(value, '/', '')), '/'), 'T', '/'), campaign_id, entry_id
                FROM fingerprints_of_one WHERE kind = 'purchase';
                """);
            migrationBuilder.Sql(
                """
                WITH shops (entry_id, number) AS (
                    SELECT entry_id, replace(value, rtrim(value, replace(value, '/', '')), '') FROM fingerprints_of_one WHERE kind = 'purchase')
                INSERT INTO papers (entry_id, fingerprint)
                SELECT near.entry_id,
                    CASE WHEN shops.number LIKE 'T%' THEN shops.number ELSE '' END || '|'
                    || CASE WHEN shops.number NOT LIKE 'T%' THEN shops.number ELSE '' END || '|'
                    || substr(near.value, 1, 10) || '|' || substr(near.value, 12, 5) || '|' || substr(near.value, 18) || '||||'
                FROM fingerprints AS near LEFT JOIN shops ON shops.entry_id = near.entry_id
                WHERE near.kind = 'near-purchase';
                """);
        }
    }
}
