namespace Simulator.Actors.Target;

/// <summary>What became of an attempt to create an account.</summary>
public enum RegistrationAnswer : byte
{
    /// <summary>It is there now, and the credentials carry its tokens.</summary>
    Created,

    /// <summary>It was there before: log in.</summary>
    Exists,

    /// <summary>The target does not want it.</summary>
    Refused,
}
