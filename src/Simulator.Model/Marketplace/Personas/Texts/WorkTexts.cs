using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas.Texts;

/// <summary>What contractors hand in with finished work.</summary>
internal static class WorkTexts
{
    private static readonly string[] Notes =
        ["All done as agreed.", "Finished, see the photos.", "Done, the old parts are taken away.",
         "Finished a little earlier than planned.", "Done, please have a look."];

    public static string Note(ref RandomStream stream) => Notes[stream.NextInt(Notes.Length)];

    /// <summary>Addresses of photos.</summary>
    public static string[] Photos(int count, ref RandomStream stream)
    {
        var photos = new string[count];
        for (var i = 0; i < photos.Length; i++) photos[i] = $"https://photos.load.example/{stream.NextBits():x16}.jpg";
        return photos;
    }
}
