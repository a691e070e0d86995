using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditVerifications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
            name: "audit_verifications",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false),
                entry_id = table.Column<string>(type: "TEXT", nullable: true),
                fault = table.Column<string>(type: "TEXT", nullable: true),
                hash = table.Column<string>(type: "TEXT", nullable: true),
                sequence = table.Column<long>(type: "INTEGER", nullable: false),
                verified_at = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_audit_verifications", kept => kept.id));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "audit_verifications");
    }
}
