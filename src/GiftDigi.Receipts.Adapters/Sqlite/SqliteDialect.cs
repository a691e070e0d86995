using System.Globalization;
using System.Text.Json.Nodes;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Adapters.Sqlite;

/// <summary>SQLite's words: lists are passed as JSON, and a CROSS JOIN keeps its order.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <inheritdoc/>
    /// <remarks>A blob of the same bytes as a text is found by no question that asks for the text.</remarks>
    public override string AsBytes(string column) =>
        $"CASE typeof({column}) WHEN 'text' THEN CAST({column} AS BLOB) WHEN 'null' THEN NULL ELSE x'FF' END";

    /// <inheritdoc/>
    public override string SecondsBetween(string from, string to) => $"unixepoch({to}) - unixepoch({from})";

    /// <inheritdoc/>
    public override FormattableString ClaimMessages(string queue, int count, string leaseId, string now, string end) =>
        $"""
        UPDATE messages
        SET lease_id = {leaseId}, due_at = {end}, delivery_count = delivery_count + 1
        WHERE id IN (
            SELECT id FROM messages
            WHERE queue = {queue} AND state = 'waiting' AND due_at <= {now}
            ORDER BY id
            LIMIT {count})
        RETURNING *
        """;

    /// <inheritdoc/>
    public override FormattableString SendMessage(string queue, QueueMessage message, string now) =>
        $"""
        INSERT INTO messages (queue, "key", body, state, due_at, delivery_count, enqueued_at, trace_parent)
        VALUES ({queue}, {message.Key}, {message.Body}, 'waiting', {now}, 0, {now}, {message.TraceParent})
        ON CONFLICT (queue, "key") DO NOTHING
        """;

    /// <inheritdoc/>
    public override FormattableString? AnnounceMessages(string queue) => null;

    /// <inheritdoc/>
    public override FormattableString FindEarlier(EarlierWish wish)
    {
        var (entry, most, received) = (wish.Entry, EarlierWish.MostOfKey, Kebab.Write(EntryState.Received));
        var (campaign, image) = (entry.Campaign.Value, entry.Image?.Value);
        return $"""
            WITH sharing (id) AS (
                SELECT entries.id FROM json_each({Json(wish.Keys)}) AS key CROSS JOIN entries
                WHERE entries.id IN (
                    SELECT entry_id FROM fingerprints
                    WHERE kind = key.value ->> 0 AND value = key.value ->> 1 AND campaign_id = {campaign}
                    ORDER BY entry_id DESC LIMIT {most})
                UNION
                SELECT entries.id FROM json_each({Json(wish.OwnKeys)}) AS key CROSS JOIN entries
                WHERE entries.id IN (
                    SELECT entry_id FROM fingerprints
                    WHERE kind = key.value ->> 0 AND value = key.value ->> 1 AND campaign_id <> {campaign}
                    ORDER BY campaign_id, entry_id LIMIT {most})
                UNION
                SELECT * FROM (
                    SELECT id FROM entries
                    WHERE campaign_id = {campaign} AND image_fingerprint = {image} AND state = {received} AND id < {entry.Id.Value}
                    ORDER BY id LIMIT {most}))
            SELECT entries.id AS "Id", entries.campaign_id AS "CampaignId", entries.entrant_id AS "EntrantId",
                entries.image_fingerprint AS "ImageFingerprint", papers.fingerprint AS "Fingerprint"
            FROM sharing CROSS JOIN entries ON entries.id = sharing.id LEFT JOIN papers ON papers.entry_id = sharing.id
            WHERE entries.chain_id <> {entry.Chain.Value}
            """;
    }

    /// <inheritdoc/>
    public override FormattableString NameShown(IReadOnlyList<ShownName> names)
    {
        var json = new JsonArray([.. names.Select(shown => new JsonArray(Kebab.Write(shown.Kind), shown.Name, shown.EntryId))]).ToJsonString();
        return $"""
            INSERT INTO searched_names (kind, name)
            SELECT DISTINCT value ->> 0, value ->> 1 FROM json_each({json}) WHERE true
            ON CONFLICT DO NOTHING;
            INSERT INTO mentions (name_id, entry_id)
            SELECT searched_names.id, shown.value ->> 2 FROM json_each({json}) AS shown
            CROSS JOIN searched_names ON searched_names.kind = shown.value ->> 0 AND searched_names.name = shown.value ->> 1
            WHERE searched_names.kind <> 'reader'
            ON CONFLICT DO NOTHING;
            """;
    }

    /// <inheritdoc/>
    public override FormattableString CountMentions(IReadOnlyList<long> names, int most) =>
        $"""SELECT count(*) AS "Value" FROM (SELECT 1 FROM mentions WHERE name_id IN (SELECT value FROM json_each({Json(names)})) LIMIT {most})""";

    /// <inheritdoc/>
    public override FormattableString FindMentions(IReadOnlyList<long> names) =>
        $"""
        SELECT * FROM searched_entries
        WHERE entry_id IN (SELECT entry_id FROM mentions WHERE name_id IN (SELECT value FROM json_each({Json(names)})))
        """;

    private static string Json(IEnumerable<PaperKey> keys) =>
        new JsonArray([.. keys.Select(key => new JsonArray(Kebab.Write(key.Kind), key.Value))]).ToJsonString();

    private static string Json(IEnumerable<long> numbers) =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";
}
