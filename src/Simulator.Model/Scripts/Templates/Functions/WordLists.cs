using System.Text;

namespace Simulator.Model.Scripts.Templates.Functions;

/// <summary>The words that functions choose from: plain ASCII, so that they fit wherever texts do.</summary>
internal static class WordLists
{
    public static byte[][] FirstNames { get; } = Of(
        "Ada Alan Alice Amir Anna Ben Carla Chen Clara David Dina Elif Emil Emma Erik Eva Farid Felix Fiona Grace Hana Hugo Ida Ines Ivan Jan Jonas Julia Kai Karim "
        + "Lara Lea Leo Lin Louis Lucia Maja Marco Maria Max Mei Mila Mina Nadia Nina Noah Olga Omar Oscar Paul Pia Priya Rosa Ruth Sam Sara Sofia Tara Theo Tom Vera Yara Yusuf Zoe");

    public static byte[][] LastNames { get; } = Of(
        "Adler Ali Andersen Bauer Berg Brown Chen Cohen Costa Cruz Diaz Evans Fischer Garcia Gupta Haas Hansen Hughes Ivanov Jansen Jones Kaya Keller Khan Kim King "
        + "Kowalski Kumar Lang Larsen Lee Lopez Mann Marino Meyer Mori Moreau Morris Nagy Novak Okafor Olsen Park Patel Perez Petrov Reed Rossi Roy Santos Sato Schmidt "
        + "Silva Singh Smith Stone Suzuki Tan Torres Vargas Weber Wong Young Zimmer");

    public static byte[][] Cities { get; } = Of(
        "Accra Amsterdam Athens Auckland Austin Bangkok Barcelona Bergen Berlin Bern Bogota Boston Brussels Cairo Chicago Copenhagen Dakar Delhi Denver Dublin Geneva Hamburg "
        + "Hanoi Helsinki Istanbul Jakarta Kyoto Lagos Leeds Lima Lisbon London Lyon Madrid Malmo Manila Melbourne Milan Montreal Mumbai Munich Nairobi Naples Oslo Paris Perth "
        + "Porto Prague Quito Riga Rome Santiago Seoul Seville Sofia Sydney Taipei Tallinn Tokyo Toronto Tunis Vienna Warsaw Zurich");

    public static byte[][] Common { get; } = Of(
        "able after again almost always apple around autumn basket before bench better between blue bread bridge bright brother candle careful chair change city clear cloud "
        + "coffee cold corner country door early east easy empty evening every family farm field fire first floor flower forest friend garden glass good green ground happy "
        + "harbour heavy high hill home honey hour house island journey kitchen lamp large late letter light little long market meadow middle minute money morning mountain music "
        + "narrow near never night north often old open orange order paper path people picture plain plate quick quiet rain ready red river road room round salt season second "
        + "seven shadow ship short silver simple sister small snow soft sound south square stone story street strong summer sweet table tall tea thing three ticket today tower "
        + "town train tree under until valley village voice walk wall warm water week west white wide wind window winter wood word work world yellow young");

    private static byte[][] Of(string words) => [.. words.Split(' ').Select(Encoding.ASCII.GetBytes)];
}
