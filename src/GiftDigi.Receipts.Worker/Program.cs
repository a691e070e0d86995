Console.WriteLine("receipts");
