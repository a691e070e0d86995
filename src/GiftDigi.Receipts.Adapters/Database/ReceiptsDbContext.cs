using System.Text.Json;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Screening.Repeats;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The tables, the same in every database. Each kind of database derives its own, which its migrations name.</summary>
internal abstract class ReceiptsDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>What this kind of database has words of its own for.</summary>
    public abstract SqlDialect Sql { get; }

    /// <summary>The queues to which the work at hand sends messages.</summary>
    public HashSet<QueueName> Announced { get; } = [];

    public DbSet<AccessTokenRow> AccessTokens => Set<AccessTokenRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<ApprovedCountRow> ApprovedCounts => Set<ApprovedCountRow>();

    public DbSet<CampaignRow> Campaigns => Set<CampaignRow>();

    public DbSet<CampaignSwitchRow> CampaignSwitches => Set<CampaignSwitchRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<SearchedEntryRow> SearchedEntries => Set<SearchedEntryRow>();

    public DbSet<SearchedNameRow> SearchedNames => Set<SearchedNameRow>();

    public DbSet<MentionRow> Mentions => Set<MentionRow>();

    public DbSet<VerdictRow> Verdicts => Set<VerdictRow>();

    public DbSet<FingerprintRow> Fingerprints => Set<FingerprintRow>();

    public DbSet<PaperRow> Papers => Set<PaperRow>();

    public DbSet<ListedProofRow> ListedProofs => Set<ListedProofRow>();

    public DbSet<ProofClaimRow> ProofClaims => Set<ProofClaimRow>();

    public DbSet<SentPageRow> SentPages => Set<SentPageRow>();

    public DbSet<SealingKeyRow> SealingKeys => Set<SealingKeyRow>();

    public DbSet<MessageRow> Messages => Set<MessageRow>();

    public DbSet<AuditRow> AuditRecords => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    public DbSet<AuditVerificationRow> AuditVerifications => Set<AuditVerificationRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<SortableTimeConverter>();
        configurationBuilder.Properties<EntryState>().HaveConversion<KebabConverter<EntryState>>();
        configurationBuilder.Properties<MessageState>().HaveConversion<KebabConverter<MessageState>>();
        configurationBuilder.Properties<PaperKeyKind>().HaveConversion<KebabConverter<PaperKeyKind>>();
        configurationBuilder.Properties<QueueName>().HaveConversion<KebabConverter<QueueName>>();
        configurationBuilder.Properties<AuditFault>().HaveConversion<KebabConverter<AuditFault>>();
        configurationBuilder.Properties<AuditStep>().HaveConversion<KebabConverter<AuditStep>>();
        configurationBuilder.Properties<VerdictKind>().HaveConversion<KebabConverter<VerdictKind>>();
        configurationBuilder.Properties<ReviewOutcome>().HaveConversion<KebabConverter<ReviewOutcome>>();
        configurationBuilder.Properties<Role>().HaveConversion<KebabConverter<Role>>();
        configurationBuilder.Properties<Reason>().HaveConversion<KebabConverter<Reason>>();
        configurationBuilder.Properties<ReviewAnswer>().HaveConversion<KebabConverter<ReviewAnswer>>();
        configurationBuilder.Properties<SearchedNameKind>().HaveConversion<KebabConverter<SearchedNameKind>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccessTokenRow>(tokens =>
        {
            tokens.ToTable("access_tokens").HasKey(row => row.Name);
            tokens.HasIndex(row => row.Hash).IsUnique();
        });
        modelBuilder.Entity<AccountRow>(accounts =>
        {
            accounts.ToTable("accounts").HasKey(row => row.Name);
            accounts.HasIndex(row => new { row.Issuer, row.Subject }).IsUnique();
        });
        modelBuilder.Entity<ApprovedCountRow>().ToTable("approved_counts").HasKey(row => row.CampaignId);
        modelBuilder.Entity<CampaignRow>().ToTable("campaigns").HasKey(row => new { row.Id, row.Version });
        modelBuilder.Entity<CampaignSwitchRow>().ToTable("campaign_switches").HasKey(row => new { row.CampaignId, row.Number });
        ModelEntries(modelBuilder);
        modelBuilder.Entity<CaseRow>(cases =>
        {
            cases.ToTable("cases").HasKey(row => row.EntryId);
            cases.HasIndex(row => row.DueAt).HasFilter("due_at IS NOT NULL");
            cases.HasOne<EntryRow>().WithOne().HasForeignKey<CaseRow>(row => row.EntryId);
        });
        ModelListings(modelBuilder);
        modelBuilder.Entity<FingerprintRow>(fingerprints =>
        {
            fingerprints.ToTable("fingerprints").HasKey(row => new { row.Kind, row.Value, row.CampaignId, row.EntryId });
            fingerprints.HasOne<EntryRow>().WithMany().HasForeignKey(row => row.EntryId);
        });
        modelBuilder.Entity<PaperRow>(papers =>
        {
            papers.ToTable("papers").HasKey(row => row.EntryId);
            papers.HasOne<EntryRow>().WithOne().HasForeignKey<PaperRow>(row => row.EntryId);
        });
        modelBuilder.Entity<ListedProofRow>().ToTable("listed_proofs").HasKey(row => new { row.CampaignId, row.Proof, row.Key });
        modelBuilder.Entity<ProofClaimRow>(claims =>
        {
            claims.ToTable("proof_claims").HasKey(row => new { row.CampaignId, row.Proof, row.Key, row.EntryId });
            claims.HasOne<EntryRow>().WithMany().HasForeignKey(row => row.EntryId);
        });
        modelBuilder.Entity<SentPageRow>().ToTable("sent_pages").HasKey(row => new { row.Day, row.CampaignId });
        modelBuilder.Entity<SealingKeyRow>().ToTable("sealing_keys").HasKey(row => row.Id);
        modelBuilder.Entity<MessageRow>(messages =>
        {
            messages.ToTable("messages").HasKey(row => row.Id);
            messages.HasIndex(row => new { row.Queue, row.Key }).IsUnique();
            messages.HasIndex(row => new { row.Queue, row.State, row.Id });
        });
        ModelAudit(modelBuilder);
        NameInSnakeCase(modelBuilder);
    }

    private static void ModelEntries(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<EntryRow>(entries =>
        {
            entries.ToTable("entries").HasKey(row => row.Id);
            // An appeal may bring the photo again that it is about.
            entries.HasIndex(row => new { row.CampaignId, row.EntrantId, row.ImageFingerprint }).IsUnique().HasFilter("follows_id IS NULL");

            // A verdict is answered once.
            entries.HasIndex(row => row.FollowsId).IsUnique();

            // One for each question that is asked while others wait to write: SQLite, which keeps no statistics, otherwise
            // takes an index that leads it through all entries of the campaign.
            entries.HasIndex(row => new { row.CampaignId, row.EntrantId, row.Outcome });
            entries.HasIndex(row => new { row.CampaignId, row.EntrantId, row.ReceivedAt });
            entries.HasIndex(row => new { row.CampaignId, row.Household, row.Outcome });
            entries.HasIndex(row => new { row.CampaignId, row.Device, row.ReceivedAt });
            entries.HasIndex(row => new { row.CampaignId, row.Address, row.ReceivedAt });
            entries.HasIndex(row => new { row.CampaignId, row.Outcome });
            entries.HasIndex(row => new { row.CampaignId, row.ImageFingerprint, row.Id });
            entries.HasIndex(row => new { row.CampaignId, row.Id });
            entries.HasIndex(row => new { row.CampaignId, row.Verdict, row.Id });

            // What waits for a person, oldest first, of all campaigns.
            entries.HasIndex(row => new { row.Outcome, row.Id }).HasFilter("outcome = 'referred' AND review IS NULL");

            // What waits for its verdict.
            entries.HasIndex(row => row.ReceivedAt).HasFilter("state = 'received'");

            // All that is counted of a period, so that the rows, which hold much more, are not read for it.
            entries.HasIndex(row => new { row.ReceivedAt, row.CampaignId, row.Verdict, row.PrimaryReason, row.Outcome, row.Reviewer, row.ConcludedAt });
        });

    private static void ModelListings(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SearchedEntryRow>(entries =>
        {
            entries.ToTable("searched_entries").HasKey(row => row.EntryId);
            entries.HasOne<EntryRow>().WithOne().HasForeignKey<SearchedEntryRow>(row => row.EntryId);

            // What few entries have; all else is asked of every row.
            entries.HasIndex(row => new { row.EntrantId, row.EntryId });
            entries.HasIndex(row => new { row.Reviewer, row.EntryId }).HasFilter("reviewer IS NOT NULL");
        });
        modelBuilder.Entity<SearchedNameRow>(names =>
        {
            names.ToTable("searched_names").HasKey(row => row.Id);
            names.HasIndex(row => new { row.Kind, row.Name }).IsUnique();
        });
        modelBuilder.Entity<MentionRow>().ToTable("mentions").HasKey(row => new { row.NameId, row.EntryId });
        modelBuilder.Entity<VerdictRow>(verdicts =>
        {
            verdicts.ToTable("verdicts").HasKey(row => row.EntryId);
            verdicts.HasOne<EntryRow>().WithOne().HasForeignKey<VerdictRow>(row => row.EntryId);
        });
    }

    private static void ModelAudit(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditRow>(records =>
        {
            records.ToTable("audit_records").HasKey(row => row.Sequence);
            records.Property(row => row.Sequence).ValueGeneratedNever();
            records.HasIndex(row => row.EntryId);

            // Two records cannot follow the same one.
            records.HasIndex(row => row.PreviousHash).IsUnique();
        });
        modelBuilder.Entity<AuditHeadRow>(heads =>
        {
            heads.ToTable("audit_heads").HasKey(row => row.Id);
            heads.Property(row => row.Id).ValueGeneratedNever();
            heads.Property(row => row.Count).IsConcurrencyToken();
        });
        modelBuilder.Entity<AuditVerificationRow>(verifications =>
        {
            verifications.ToTable("audit_verifications").HasKey(row => row.Id);
            verifications.Property(row => row.Id).ValueGeneratedNever();
        });
    }

    private static void NameInSnakeCase(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName($"pk_{entity.GetTableName()}");
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName($"ix_{entity.GetTableName()}_{string.Join('_', index.Properties.Select(p => Snake(p.Name)))}");
            }

            foreach (var reference in entity.GetForeignKeys())
            {
                reference.SetConstraintName($"fk_{entity.GetTableName()}_{reference.PrincipalEntityType.GetTableName()}");
            }
        }
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
