namespace Simulator.Imports.Tests.Har;

/// <summary>A recording in the shape of HAR 1.2, as browsers write it.</summary>
internal static class Recordings
{
    public const string Shop =
        """
        {
        "log": {
        "version": "1.2",
        "pages": [
        { "id": "page_1", "title": "Sign in", "startedDateTime": "2026-05-01T10:00:00Z" },
        { "id": "page_2", "title": "https://shop.example/home", "startedDateTime": "2026-05-01T10:00:03Z" }
        ],
        "entries": [
        { "pageref": "page_1", "startedDateTime": "2026-05-01T10:00:00.000Z", "time": 100, "request": { "method": "GET", "url": "https://shop.example/", "headers": [ { "name": ":authority", "value": "shop.example" }, { "name": "User-Agent", "value": "B" } ] },
          "response": { "status": 200, "headers": [ { "name": "Set-Cookie", "value": "sid=sid-7f7f7f; Path=/" } ], "content": { "mimeType": "text/html; charset=utf-8",
          "text": "<form><input type=\"hidden\" name=\"csrf\" value=\"f00dcafe1234\"></form>" } } },
        { "pageref": "page_1", "startedDateTime": "2026-05-01T10:00:00.200Z", "time": 10, "_resourceType": "stylesheet", "request": { "method": "GET", "url": "https://shop.example/style.css", "headers": [] }, "response": { "status": 200, "headers": [], "content": { "mimeType": "text/css" } } },
        { "pageref": "page_1", "startedDateTime": "2026-05-01T10:00:00.300Z", "time": 10, "request": { "method": "POST", "url": "https://stats.example/hit", "headers": [] }, "response": { "status": 204, "headers": [], "content": {} } },
        { "pageref": "page_2", "startedDateTime": "2026-05-01T10:00:02.500Z", "time": 1, "_resourceType": "preflight", "request": { "method": "OPTIONS", "url": "https://shop.example/login", "headers": [] }, "response": { "status": 204, "headers": [], "content": {} } },
        { "pageref": "page_2", "startedDateTime": "2026-05-01T10:00:02.600Z", "time": 50, "request": { "method": "POST", "url": "https://shop.example/login", "headers": [ { "name": "Content-Type", "value": "application/x-www-form-urlencoded" }, { "name": "Cookie", "value": "sid=sid-7f7f7f" } ],
          "cookies": [ { "name": "sid", "value": "sid-7f7f7f" } ],
          "postData": { "mimeType": "application/x-www-form-urlencoded", "text": "csrf=f00dcafe1234&email=ann%40example.com&password=hunter2-Pa55" } },
          "response": { "status": 302, "redirectURL": "/home", "headers": [ { "name": "Location", "value": "/home" } ], "content": {} } },
        { "pageref": "page_2", "startedDateTime": "2026-05-01T10:00:02.700Z", "time": 40, "request": { "method": "GET", "url": "https://shop.example/home", "headers": [] },
          "response": { "status": 200, "headers": [], "content": { "mimeType": "text/html", "text": "<h1>hello</h1>" } } },
        { "pageref": "page_2", "startedDateTime": "2026-05-01T10:00:02.800Z", "time": 20, "request": { "method": "GET", "url": "https://shop.example/api/token", "headers": [] },
          "response": { "status": 200, "headers": [], "content": { "mimeType": "application/json",
          "text": "{\"accessToken\":\"tok-55aa55aa\",\"expiresIn\":3600}" } } },
        { "pageref": "page_2", "startedDateTime": "2026-05-01T10:00:02.900Z", "time": 30, "request": { "method": "POST", "url": "https://shop.example/api/items",
          "headers": [ { "name": "Authorization", "value": "Bearer tok-55aa55aa" }, { "name": "X-Client", "value": "web" }, { "name": "sec-ch-ua", "value": "x" }, { "name": "Content-Type", "value": "application/json" } ],
          "postData": { "mimeType": "application/json",
          "text": "{\"title\":\"Blue chair\",\"amount\":2,\"note\":null}" } },
          "response": { "status": 201, "headers": [], "content": { "mimeType": "application/json",
          "text": "{\"data\":{\"itemId\":\"item-1001\",\"amount\":2}}" } } },
        { "pageref": "page_2", "startedDateTime": "2026-05-01T10:00:06.930Z", "time": 30, "request": { "method": "GET", "url": "https://shop.example/api/items/item-1001?page=1", "headers": [ { "name": "Authorization", "value": "Bearer tok-55aa55aa" } ] },
          "response": { "status": 200, "headers": [], "content": { "mimeType": "application/json", "text": "{}" } } },






        { "pageref": "page_2", "startedDateTime": "2026-05-01T10:00:07.500Z", "time": 30, "request": { "method": "GET", "url": "https://shop.example/late", "headers": [] }, "response": { "status": 0, "headers": [], "content": {} } }
        ]
        }
        }
        """;
}
