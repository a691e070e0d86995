using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SentPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
            name: "sent_pages",
            columns: table => new
            {
                day = table.Column<string>(type: "TEXT", nullable: false),
                campaign_id = table.Column<string>(type: "TEXT", nullable: false),
                pages = table.Column<int>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_sent_pages", sent => new { sent.day, sent.campaign_id }));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "sent_pages");
    }
}
