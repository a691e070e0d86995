using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EntryStatistics : Migration
    {
        private const string Index = "ix_entries_received_at_campaign_id_verdict_primary_reason_outcome_reviewer_concluded_at";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateIndex(
            name: Index, table: "entries", columns: new[] { "received_at", "campaign_id", "verdict", "primary_reason", "outcome", "reviewer", "concluded_at" });

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropIndex(name: Index, table: "entries");
    }
}
