using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SealingKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
            name: "sealing_keys",
            columns: table => new
            {
                id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                document = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_sealing_keys", key => key.id));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "sealing_keys");
    }
}
