using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Proofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(name: "image_fingerprint", table: "entries", type: "TEXT", nullable: true, oldClrType: typeof(string), oldType: "TEXT");
            migrationBuilder.AddColumn<string>(name: "proofs", table: "entries", type: "TEXT", nullable: true);

            // Written by hand: they are nothing but their keys, and EF has no word for a table that is stored once, in the order of its key.
            migrationBuilder.Sql(
                """
                CREATE TABLE listed_proofs (
                    campaign_id TEXT NOT NULL,
                    proof TEXT NOT NULL,
                    key TEXT NOT NULL,
                    CONSTRAINT pk_listed_proofs PRIMARY KEY (campaign_id, proof, key)
                ) WITHOUT ROWID;
                CREATE TABLE proof_claims (
                    campaign_id TEXT NOT NULL,
                    proof TEXT NOT NULL,
                    key TEXT NOT NULL,
                    entry_id TEXT NOT NULL,
                    CONSTRAINT pk_proof_claims PRIMARY KEY (campaign_id, proof, key, entry_id),
                    CONSTRAINT fk_proof_claims_entries FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE CASCADE
                ) WITHOUT ROWID;
                CREATE INDEX ix_proof_claims_entry_id ON proof_claims (entry_id);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Entries without a photo have no place in the old table.");
    }
}
