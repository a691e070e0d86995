using GiftDigi.Receipts.Worker.Commands;

return await ReceiptsCommand.RunAsync(args);
