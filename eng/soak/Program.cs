using Simulator.Soak;

return await SoakCommand.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
