namespace GiftDigi.Receipts.Benchmarks.Queueing;

/// <summary>The servers behind a measured system of several processes.</summary>
/// <param name="Postgres">The connection string of its database.</param>
/// <param name="RabbitMq">The broker's address.</param>
/// <param name="Prefix">What its queues are called.</param>
/// <param name="Data">Its folder of images.</param>
internal sealed record BenchServers(string Postgres, string RabbitMq, string Prefix, string Data);
