namespace Simulator.Actors.Target;

/// <summary>What became of an attempt to create an account.</summary>
public enum RegistrationAnswer : byte
{
    /// <summary>It is there now, and the credentials carry its tokens.</summary>
    Created,

    /// <summary>It is there, and the credentials lack its tokens: log in.</summary>
    Exists,

    /// <summary>The target does not want it.</summary>
    Refused,
}
