Console.WriteLine("render");
