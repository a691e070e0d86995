using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ApprovedCounts : Migration
    {
        /// <inheritdoc />
        /// <remarks>
        /// A trigger counts, so that the version before, which knows of no count, moves it as well. It comes first: no entry is
        /// written from then until all are counted.
        /// </remarks>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approved_counts",
                columns: table => new
                {
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table => table.PrimaryKey("pk_approved_counts", row => row.campaign_id));
            migrationBuilder.Sql(
                """
                CREATE FUNCTION receipts_count_approved() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO approved_counts AS counts (campaign_id, count)
                    VALUES (NEW.campaign_id, CASE WHEN NEW.outcome = 'approved' THEN 1 ELSE -1 END)
                    ON CONFLICT (campaign_id) DO UPDATE SET count = counts.count + excluded.count;
                    RETURN NULL;
                END $$;

                CREATE TRIGGER entries_count_approved AFTER UPDATE OF outcome ON entries
                FOR EACH ROW WHEN ((OLD.outcome IS NOT DISTINCT FROM 'approved') <> (NEW.outcome IS NOT DISTINCT FROM 'approved'))
                EXECUTE FUNCTION receipts_count_approved();

                INSERT INTO approved_counts (campaign_id, count)
                SELECT campaign_id, count(*) FROM entries WHERE outcome = 'approved' GROUP BY campaign_id;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER entries_count_approved ON entries; DROP FUNCTION receipts_count_approved();");
            migrationBuilder.DropTable(name: "approved_counts");
        }
    }
}
