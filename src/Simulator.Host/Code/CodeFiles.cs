using System.Reflection;
using Simulator.Model.Behaviour.Code;

namespace Simulator.Host.Code;

/// <summary>The types in the assemblies of <c>--assembly</c> that make users. Code runs only where the command line names it: a plan alone brings none.</summary>
internal sealed class CodeFiles : ICodeCatalog
{
    private readonly SortedDictionary<string, Type> _types = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => [.. _types.Keys];

    /// <summary>Loads the files.</summary>
    /// <exception cref="BadCodeException">One cannot be loaded, or makes no users.</exception>
    public static CodeFiles Load(IReadOnlyList<string> files)
    {
        var code = new CodeFiles();
        foreach (var file in files)
        {
            code.Add(file);
        }

        return code;
    }

    public IUserFactory Create(string name, BehaviourSettings settings)
    {
        var type = _types[name];
        try
        {
            return type.GetConstructor([typeof(BehaviourSettings)]) is { } withSettings
                ? (IUserFactory)withSettings.Invoke([settings])
                : (IUserFactory)type.GetConstructor([])!.Invoke([]);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is BadSettingException wrong)
        {
            throw wrong;
        }
        catch (TargetInvocationException failure)
        {
            throw new BadCodeException($"{name} cannot be made: its constructor threw {failure.InnerException!.GetType().Name}: {failure.InnerException.Message}", failure);
        }
    }

    private void Add(string file)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            throw new BadCodeException($"--assembly {file}: there is no such file; build the project and name its .dll");
        }

        try
        {
            var types = new BroughtAssembly(path).Open().GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUserFactory))).ToList();
            if (types.Count == 0)
            {
                throw new BadCodeException($"--assembly {file}: no public type in it implements {typeof(IUserFactory).FullName}");
            }

            foreach (var type in types)
            {
                Add(type, file);
            }
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException)
        {
            throw new BadCodeException($"--assembly {file}: cannot be loaded: {failure.Message}", failure);
        }
    }

    private void Add(Type type, string file)
    {
        if (type.GetConstructor([typeof(BehaviourSettings)]) is null && type.GetConstructor([]) is null)
        {
            throw new BadCodeException($"--assembly {file}: {type.FullName} has no public constructor that takes BehaviourSettings or nothing");
        }

        if (!_types.TryAdd(type.FullName!, type))
        {
            throw new BadCodeException($"--assembly {file}: there is a type {type.FullName} already, in {_types[type.FullName!].Assembly.Location}");
        }
    }
}
