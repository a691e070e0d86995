using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GiftDigi.Receipts.Adapters.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    made_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revoked_at = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_tokens", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    password_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    issuer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_heads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_records",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    step = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reader_version = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rules_version = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    details = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_records", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "audit_verifications",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    verified_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    entry_id = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_verifications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaign_switches",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_stopped = table.Column<bool>(type: "boolean", nullable: false),
                    switched_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    switched_at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_switches", x => new { x.campaign_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "campaigns",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<byte[]>(type: "bytea", nullable: false),
                    warnings_accepted_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entrant_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    image_fingerprint = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    proofs = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    received_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chain_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    follows_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    follow_up = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    household = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    device = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    concluded_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    campaign_version = table.Column<int>(type: "integer", nullable: true),
                    verdict = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    steps = table.Column<int>(type: "integer", nullable: true),
                    collected = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewed_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    review = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    primary_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reader_version = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rules_version = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    conclusion = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "listed_proofs",
                columns: table => new
                {
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proof = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listed_proofs", x => new { x.campaign_id, x.proof, x.key });
                });

            migrationBuilder.CreateTable(
                name: "mentions",
                columns: table => new
                {
                    name_id = table.Column<long>(type: "bigint", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentions", x => new { x.name_id, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    queue = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lease_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    delivery_count = table.Column<int>(type: "integer", nullable: false),
                    enqueued_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cause = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "searched_names",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_searched_names", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sent_pages",
                columns: table => new
                {
                    day = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pages = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_pages", x => new { x.day, x.campaign_id });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    held_until = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    first_approver = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    refusal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    corrections = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_cases_entries",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fingerprints",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fingerprints", x => new { x.kind, x.value, x.campaign_id, x.entry_id });
                    table.ForeignKey(
                        name: "fk_fingerprints_entries",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "papers",
                columns: table => new
                {
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_papers", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_papers_entries",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proof_claims",
                columns: table => new
                {
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proof = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof_claims", x => new { x.campaign_id, x.proof, x.key, x.entry_id });
                    table.ForeignKey(
                        name: "fk_proof_claims_entries",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "searched_entries",
                columns: table => new
                {
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entrant_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    received_day = table.Column<int>(type: "integer", nullable: false),
                    verdict = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reasons = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merchants = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    products = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reader_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_searched_entries", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_searched_entries_entries",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "verdicts",
                columns: table => new
                {
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    campaign_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    campaign_version = table.Column<int>(type: "integer", nullable: false),
                    entrant_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    received_at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    concluded_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    verdict = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reasons = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merchant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    purchase_date = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    total = table.Column<int>(type: "integer", nullable: true),
                    products = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    review = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    review_reasons = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reader_version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rules_version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    items = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verdicts", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_verdicts_entries",
                        column: x => x.entry_id,
                        principalTable: "entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_hash",
                table: "access_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_issuer_subject",
                table: "accounts",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_entry_id",
                table: "audit_records",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_previous_hash",
                table: "audit_records",
                column: "previous_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_due_at",
                table: "cases",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_address_received_at",
                table: "entries",
                columns: new[] { "campaign_id", "address", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_device_received_at",
                table: "entries",
                columns: new[] { "campaign_id", "device", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_entrant_id_image_fingerprint",
                table: "entries",
                columns: new[] { "campaign_id", "entrant_id", "image_fingerprint" },
                unique: true,
                filter: "follows_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_entrant_id_outcome",
                table: "entries",
                columns: new[] { "campaign_id", "entrant_id", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_entrant_id_received_at",
                table: "entries",
                columns: new[] { "campaign_id", "entrant_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_household_outcome",
                table: "entries",
                columns: new[] { "campaign_id", "household", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_id",
                table: "entries",
                columns: new[] { "campaign_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_image_fingerprint_id",
                table: "entries",
                columns: new[] { "campaign_id", "image_fingerprint", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_outcome",
                table: "entries",
                columns: new[] { "campaign_id", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_campaign_id_verdict_id",
                table: "entries",
                columns: new[] { "campaign_id", "verdict", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_follows_id",
                table: "entries",
                column: "follows_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entries_outcome_id",
                table: "entries",
                columns: new[] { "outcome", "id" },
                filter: "outcome = 'referred' AND review IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_entries_received_at_campaign_id_verdict_primary_reason_outco",
                table: "entries",
                columns: new[] { "received_at", "campaign_id", "verdict", "primary_reason", "outcome", "reviewer", "concluded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_fingerprints_entry_id",
                table: "fingerprints",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_queue_key",
                table: "messages",
                columns: new[] { "queue", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_messages_queue_state_id",
                table: "messages",
                columns: new[] { "queue", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_proof_claims_entry_id",
                table: "proof_claims",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_searched_entries_entrant_id_entry_id",
                table: "searched_entries",
                columns: new[] { "entrant_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_searched_entries_reviewer_entry_id",
                table: "searched_entries",
                columns: new[] { "reviewer", "entry_id" },
                filter: "reviewer IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_searched_names_kind_name",
                table: "searched_names",
                columns: new[] { "kind", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "audit_records");

            migrationBuilder.DropTable(
                name: "audit_verifications");

            migrationBuilder.DropTable(
                name: "campaign_switches");

            migrationBuilder.DropTable(
                name: "campaigns");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "fingerprints");

            migrationBuilder.DropTable(
                name: "listed_proofs");

            migrationBuilder.DropTable(
                name: "mentions");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "papers");

            migrationBuilder.DropTable(
                name: "proof_claims");

            migrationBuilder.DropTable(
                name: "searched_entries");

            migrationBuilder.DropTable(
                name: "searched_names");

            migrationBuilder.DropTable(
                name: "sent_pages");

            migrationBuilder.DropTable(
                name: "verdicts");

            migrationBuilder.DropTable(
                name: "entries");
        }
    }
}
