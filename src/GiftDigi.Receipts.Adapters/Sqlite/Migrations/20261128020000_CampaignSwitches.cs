using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CampaignSwitches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaign_switches",
                columns: table => new
                {
                    campaign_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    is_stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    switched_by = table.Column<string>(type: "TEXT", nullable: false),
                    switched_at = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table => table.PrimaryKey("pk_campaign_switches", done => new { done.campaign_id, done.number }));
            migrationBuilder.Sql(
                """
                CREATE TRIGGER campaign_switches_refuse_update BEFORE UPDATE ON campaign_switches
                BEGIN SELECT RAISE(ABORT, 'switches of campaigns are never changed'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER campaign_switches_refuse_delete BEFORE DELETE ON campaign_switches
                BEGIN SELECT RAISE(ABORT, 'switches of campaigns are never removed'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "campaign_switches");
    }
}
