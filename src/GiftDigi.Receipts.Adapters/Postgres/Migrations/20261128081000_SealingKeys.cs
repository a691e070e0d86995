using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SealingKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
            name: "sealing_keys",
            columns: table => new
            {
                id = table.Column<long>(type: "bigint", nullable: false).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                document = table.Column<string>(type: "text", nullable: false, collation: "C"),
            },
            constraints: table => table.PrimaryKey("pk_sealing_keys", key => key.id));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "sealing_keys");
    }
}
