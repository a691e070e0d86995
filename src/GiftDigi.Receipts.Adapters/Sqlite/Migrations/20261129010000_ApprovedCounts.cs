using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ApprovedCounts : Migration
    {
        /// <inheritdoc />
        /// <remarks>A trigger counts, so that the version before, which knows of no count, moves it as well.</remarks>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approved_counts",
                columns: table => new
                {
                    campaign_id = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table => table.PrimaryKey("pk_approved_counts", row => row.campaign_id));
            migrationBuilder.Sql(
                """
                CREATE TRIGGER entries_count_approved AFTER UPDATE OF outcome ON entries
                WHEN (OLD.outcome IS 'approved') <> (NEW.outcome IS 'approved')
                BEGIN
                    INSERT INTO approved_counts (campaign_id, count)
                    VALUES (NEW.campaign_id, CASE WHEN NEW.outcome IS 'approved' THEN 1 ELSE -1 END)
                    ON CONFLICT (campaign_id) DO UPDATE SET count = count + excluded.count;
                END;
                """);
            migrationBuilder.Sql(
                "INSERT INTO approved_counts (campaign_id, count) SELECT campaign_id, count(*) FROM entries WHERE outcome = 'approved' GROUP BY campaign_id;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER entries_count_approved;");
            migrationBuilder.DropTable(name: "approved_counts");
        }
    }
}
