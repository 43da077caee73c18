namespace Simulator.Model.Behaviour.Code;

/// <summary>The types that make users and that were brought along with the command line.</summary>
public interface ICodeCatalog
{
    /// <summary>Their full names.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Makes one.</summary>
    /// <param name="name">One of the names.</param>
    /// <exception cref="BadSettingException">The plan's settings are wrong.</exception>
    /// <exception cref="BadCodeException">The type cannot be made.</exception>
    IUserFactory Create(string name, BehaviourSettings settings);
}
