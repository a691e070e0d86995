using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: true),
                    held_until = table.Column<string>(type: "TEXT", nullable: true),
                    first_approver = table.Column<string>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    due_at = table.Column<string>(type: "TEXT", nullable: true),
                    refusal = table.Column<string>(type: "TEXT", nullable: true),
                    corrections = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", known => known.entry_id);
                    table.ForeignKey("fk_cases_entries", known => known.entry_id, "entries", "id", onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateIndex(name: "ix_cases_due_at", table: "cases", column: "due_at", filter: "due_at IS NOT NULL");
            migrationBuilder.CreateIndex(name: "ix_entries_outcome_id", table: "entries", columns: ["outcome", "id"], filter: "outcome = 'referred' AND review IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_entries_outcome_id", table: "entries");
            migrationBuilder.DropTable(name: "cases");
        }
    }
}
