using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AccountOrigins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "issuer", table: "accounts", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<string>(name: "subject", table: "accounts", type: "TEXT", nullable: true);
            migrationBuilder.CreateIndex(name: "ix_accounts_issuer_subject", table: "accounts", columns: ["issuer", "subject"], unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_accounts_issuer_subject", table: "accounts");
            migrationBuilder.DropColumn(name: "issuer", table: "accounts");
            migrationBuilder.DropColumn(name: "subject", table: "accounts");
        }
    }
}
