using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MessageTraces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "trace_parent", table: "messages", type: "TEXT", nullable: true);
            migrationBuilder.CreateIndex(name: "ix_entries_received_at", table: "entries", column: "received_at", filter: "state = 'received'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_entries_received_at", table: "entries");
            migrationBuilder.DropColumn(name: "trace_parent", table: "messages");
        }
    }
}
