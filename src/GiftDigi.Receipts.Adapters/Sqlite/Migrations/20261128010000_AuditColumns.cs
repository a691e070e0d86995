using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditColumns : Migration
    {
        private static readonly string[] Tables = ["mentions", "searched_names", "searched_entries", "verdicts"];

        /// <inheritdoc />
        /// <remarks>
        /// Written by hand: EF has no word for tables that are stored once, in the order of their keys. They are filled after it, by
        /// <see cref="UnlistedEntries"/>.
        /// </remarks>
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE searched_entries (
                entry_id TEXT NOT NULL,
                received_day INTEGER NOT NULL,
                campaign_id TEXT NOT NULL,
                verdict TEXT NULL,
                reasons TEXT NULL,
                reviewer TEXT NULL,
                reader_id INTEGER NULL,
                merchants TEXT NULL,
                products TEXT NULL,
                entrant_id TEXT NOT NULL,
                CONSTRAINT pk_searched_entries PRIMARY KEY (entry_id),
                CONSTRAINT fk_searched_entries_entries FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE CASCADE
            ) WITHOUT ROWID;
            CREATE INDEX ix_searched_entries_entrant_id_entry_id ON searched_entries (entrant_id, entry_id);
            CREATE INDEX ix_searched_entries_reviewer_entry_id ON searched_entries (reviewer, entry_id) WHERE reviewer IS NOT NULL;
            CREATE TABLE searched_names (
                id INTEGER NOT NULL CONSTRAINT pk_searched_names PRIMARY KEY AUTOINCREMENT,
                kind TEXT NOT NULL,
                name TEXT NOT NULL
            );
            CREATE UNIQUE INDEX ix_searched_names_kind_name ON searched_names (kind, name);
            CREATE TABLE mentions (
                name_id INTEGER NOT NULL,
                entry_id TEXT NOT NULL,
                CONSTRAINT pk_mentions PRIMARY KEY (name_id, entry_id)
            ) WITHOUT ROWID;
            CREATE TABLE verdicts (
                entry_id TEXT NOT NULL,
                campaign_id TEXT NOT NULL,
                campaign_version INTEGER NOT NULL,
                entrant_id TEXT NOT NULL,
                received_at TEXT NOT NULL,
                concluded_at TEXT NULL,
                verdict TEXT NOT NULL,
                reasons TEXT NULL,
                merchant TEXT NULL,
                purchase_date TEXT NULL,
                total INTEGER NULL,
                products TEXT NULL,
                reviewer TEXT NULL,
                review TEXT NULL,
                review_reasons TEXT NULL,
                reader_version TEXT NOT NULL,
                rules_version TEXT NOT NULL,
                items TEXT NULL,
                CONSTRAINT pk_verdicts PRIMARY KEY (entry_id),
                CONSTRAINT fk_verdicts_entries FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE CASCADE
            ) WITHOUT ROWID;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
            {
                migrationBuilder.DropTable(name: table);
            }
        }
    }
}
