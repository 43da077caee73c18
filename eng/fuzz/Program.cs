using Simulator.Fuzz;

return FuzzCommand.Create().Parse(args).Invoke();
