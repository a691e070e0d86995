using GiftDigi.Receipts.Benchmarks;

return await Evaluations.RunAsync(args);
