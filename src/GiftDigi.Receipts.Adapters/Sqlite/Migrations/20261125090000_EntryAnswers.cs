using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EntryAnswers : Migration
    {
        private static readonly string[] Texts = ["follows_id", "follow_up", "household", "device", "address", "outcome", "review", "reviewer", "reviewed_at"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "chain_id", table: "entries", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.AddColumn<int>(name: "steps", table: "entries", type: "INTEGER", nullable: true);
            foreach (var column in Texts)
            {
                migrationBuilder.AddColumn<string>(name: column, table: "entries", type: "TEXT", nullable: true);
            }

            migrationBuilder.Sql("UPDATE entries SET chain_id = id, outcome = verdict;");
            migrationBuilder.DropIndex(name: "ix_entries_campaign_id_entrant_id_verdict", table: "entries");
            migrationBuilder.DropIndex(name: "ix_entries_campaign_id_entrant_id_image_fingerprint", table: "entries");
            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_entrant_id_image_fingerprint",
                table: "entries",
                columns: ["campaign_id", "entrant_id", "image_fingerprint"],
                unique: true,
                filter: "follows_id IS NULL");
            migrationBuilder.CreateIndex(name: "ix_entries_follows_id", table: "entries", column: "follows_id", unique: true);
            migrationBuilder.CreateIndex(name: "ix_entries_campaign_id_outcome", table: "entries", columns: ["campaign_id", "outcome"]);
            migrationBuilder.CreateIndex(name: "ix_entries_campaign_id_entrant_id_outcome", table: "entries", columns: ["campaign_id", "entrant_id", "outcome"]);
            migrationBuilder.CreateIndex(name: "ix_entries_campaign_id_household_outcome", table: "entries", columns: ["campaign_id", "household", "outcome"]);
            migrationBuilder.CreateIndex(name: "ix_entries_campaign_id_device_received_at", table: "entries", columns: ["campaign_id", "device", "received_at"]);
            migrationBuilder.CreateIndex(name: "ix_entries_campaign_id_address_received_at", table: "entries", columns: ["campaign_id", "address", "received_at"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var index in (string[])["follows_id", "campaign_id_outcome", "campaign_id_entrant_id_outcome", "campaign_id_household_outcome", "campaign_id_device_received_at", "campaign_id_address_received_at", "campaign_id_entrant_id_image_fingerprint"])
            {
                migrationBuilder.DropIndex(name: $"ix_entries_{index}", table: "entries");
            }

            // A photo that an appeal brought again is one entry too many for a database that knows no appeals.
            migrationBuilder.Sql("DELETE FROM fingerprints WHERE entry_id IN (SELECT id FROM entries WHERE follows_id IS NOT NULL); DELETE FROM entries WHERE follows_id IS NOT NULL;");
            foreach (var column in (string[])["chain_id", "steps", .. Texts])
            {
                migrationBuilder.DropColumn(name: column, table: "entries");
            }

            migrationBuilder.CreateIndex(name: "ix_entries_campaign_id_entrant_id_verdict", table: "entries", columns: ["campaign_id", "entrant_id", "verdict"]);
            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_entrant_id_image_fingerprint",
                table: "entries",
                columns: ["campaign_id", "entrant_id", "image_fingerprint"],
                unique: true);
        }
    }
}
