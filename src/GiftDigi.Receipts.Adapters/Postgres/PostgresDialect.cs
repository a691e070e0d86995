using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>PostgreSQL's words: lists are passed as arrays, and what must be looked up step by step stands in a LATERAL.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    /// <summary>The channel on which processes tell each other of messages; the payload is the queue.</summary>
    public const string Channel = "receipts_messages";

    /// <summary>Longer names are cut: an index takes no more than 2,704 bytes of a row.</summary>
    private const int LongestName = 800;

    /// <inheritdoc/>
    public override string AsBytes(string column) => $"convert_to({column}, 'UTF8')";

    /// <inheritdoc/>
    public override string SecondsBetween(string from, string to) =>
        $"extract(epoch FROM substr({to}, 1, 19)::timestamp - substr({from}, 1, 19)::timestamp)::bigint";

    /// <inheritdoc/>
    /// <remarks>What another consumer is claiming is passed over, not waited for.</remarks>
    public override FormattableString ClaimMessages(string queue, int count, string leaseId, string now, string end) =>
        $"""
        WITH due AS MATERIALIZED (
            SELECT id FROM messages
            WHERE queue = {queue} AND state = 'waiting' AND due_at <= {now}
            ORDER BY id
            LIMIT {count}
            FOR UPDATE SKIP LOCKED)
        UPDATE messages
        SET lease_id = {leaseId}, due_at = {end}, delivery_count = delivery_count + 1
        FROM due WHERE messages.id = due.id
        RETURNING messages.*
        """;

    /// <inheritdoc/>
    public override FormattableString SendMessage(string queue, QueueMessage message, string now) =>
        $"""
        WITH sent AS (
            INSERT INTO messages (queue, "key", body, state, due_at, delivery_count, enqueued_at, trace_parent)
            VALUES ({queue}, {message.Key}, {message.Body}, 'waiting', {now}, 0, {now}, {message.TraceParent})
            ON CONFLICT (queue, "key") DO NOTHING
            RETURNING queue)
        SELECT pg_notify({Channel}, queue) FROM sent
        """;

    /// <inheritdoc/>
    public override FormattableString? AnnounceMessages(string queue) => $"SELECT pg_notify({Channel}, {queue})";

    /// <inheritdoc/>
    public override FormattableString FindEarlier(EarlierWish wish)
    {
        var (entry, most, received) = (wish.Entry, EarlierWish.MostOfKey, Kebab.Write(EntryState.Received));
        var (campaign, image) = (entry.Campaign.Value, entry.Image?.Value);
        string[] kinds = [.. wish.Keys.Select(key => Kebab.Write(key.Kind))], values = [.. wish.Keys.Select(key => key.Value)];
        string[] ownKinds = [.. wish.OwnKeys.Select(key => Kebab.Write(key.Kind))], ownValues = [.. wish.OwnKeys.Select(key => key.Value)];
        return $"""
            WITH sharing (id) AS (
                SELECT same.entry_id FROM unnest({kinds}, {values}) AS key (kind, value) CROSS JOIN LATERAL (
                    SELECT entry_id FROM fingerprints
                    WHERE fingerprints.kind = key.kind AND fingerprints.value = key.value AND campaign_id = {campaign}
                    ORDER BY entry_id DESC LIMIT {most}) AS same
                UNION
                SELECT same.entry_id FROM unnest({ownKinds}, {ownValues}) AS key (kind, value) CROSS JOIN LATERAL (
                    SELECT entry_id FROM fingerprints
                    WHERE fingerprints.kind = key.kind AND fingerprints.value = key.value AND campaign_id <> {campaign}
                    ORDER BY campaign_id, entry_id LIMIT {most}) AS same
                UNION
                (SELECT id FROM entries
                    WHERE campaign_id = {campaign} AND image_fingerprint = {image} AND state = {received} AND id < {entry.Id.Value}
                    ORDER BY id LIMIT {most}))
            SELECT entries.id AS "Id", entries.campaign_id AS "CampaignId", entries.entrant_id AS "EntrantId",
                entries.image_fingerprint AS "ImageFingerprint", papers.fingerprint AS "Fingerprint"
            FROM sharing JOIN entries ON entries.id = sharing.id LEFT JOIN papers ON papers.entry_id = sharing.id
            WHERE entries.chain_id <> {entry.Chain.Value}
            """;
    }

    /// <inheritdoc/>
    public override FormattableString NameShown(IReadOnlyList<ShownName> names)
    {
        string[] kinds = [.. names.Select(shown => Kebab.Write(shown.Kind))];
        string[] texts = [.. names.Select(shown => shown.Name.Length > LongestName ? shown.Name[..LongestName] : shown.Name)];
        string[] entries = [.. names.Select(shown => shown.EntryId)];
        return $"""
            INSERT INTO searched_names (kind, name)
            SELECT DISTINCT shown.kind, shown.name FROM unnest({kinds}, {texts}) AS shown (kind, name)
            WHERE NOT EXISTS (SELECT FROM searched_names AS known WHERE known.kind = shown.kind AND known.name = shown.name)
            ON CONFLICT DO NOTHING;
            INSERT INTO mentions (name_id, entry_id)
            SELECT searched_names.id, shown.entry_id FROM unnest({kinds}, {texts}, {entries}) AS shown (kind, name, entry_id)
            JOIN searched_names ON searched_names.kind = shown.kind AND searched_names.name = shown.name
            WHERE searched_names.kind <> 'reader'
            ON CONFLICT DO NOTHING;
            """;
    }

    /// <inheritdoc/>
    public override FormattableString CountMentions(IReadOnlyList<long> names, int most) =>
        $"""SELECT count(*) AS "Value" FROM (SELECT 1 FROM unnest({names.ToArray()}) AS known (id) JOIN mentions ON name_id = known.id LIMIT {most}) AS mentioned""";

    /// <inheritdoc/>
    /// <remarks>An array is looked up entry by entry; for a subquery of so many all entries would be read.</remarks>
    public override FormattableString FindMentions(IReadOnlyList<long> names) =>
        $"""
        SELECT * FROM searched_entries
        WHERE entry_id = ANY (ARRAY(SELECT entry_id FROM unnest({names.ToArray()}) AS known (id) JOIN mentions ON name_id = known.id))
        """;
}
