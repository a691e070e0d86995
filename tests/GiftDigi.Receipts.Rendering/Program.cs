using GiftDigi.Receipts.Rendering.Commands;

return await RenderCommand.RunAsync(args);
