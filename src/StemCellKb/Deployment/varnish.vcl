vcl 4.1;

# Varnish 7 before replicas of 'stemcellkb serve --database https://…/current.json --shared-age 30 --trusted-proxies …'.
# Their answers say how long they may be kept; of a replica that fails, the others and what is kept take the place.

import directors;
import std;

probe ready {
    .url = "/health/ready";
    .interval = 2s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

backend one   { .host = "127.0.0.1"; .port = "5001"; .probe = ready; }
backend two   { .host = "127.0.0.1"; .port = "5002"; .probe = ready; }
backend three { .host = "127.0.0.1"; .port = "5003"; .probe = ready; }

# Who may purge.
acl operators {
    "localhost";
}

sub vcl_init {
    new replicas = directors.round_robin();
    replicas.add_backend(one);
    replicas.add_backend(two);
    replicas.add_backend(three);
}

sub vcl_recv {
    # Whether any is up; which one is asked is chosen later.
    set req.backend_hint = replicas.backend();

    # curl -X PURGE -H 'xkey: id:psoriasis' http://localhost:6081/
    if (req.method == "PURGE") {
        if (client.ip !~ operators) {
            return (synth(405));
        }
        if (req.http.xkey !~ "^(build|id):[0-9A-Za-z-]+$") {
            return (synth(400, "xkey names a build or an id"));
        }
        if (!std.ban("obj.http.xkey ~ (^|\s)" + req.http.xkey + "(\s|$)")) {
            return (synth(500, std.ban_error()));
        }
        return (synth(200, "Purged " + req.http.xkey));
    }

    # Of all that browsers accept only one thing makes another answer: a page is kept once, not twenty times.
    if (req.http.Accept !~ "text/markdown") {
        unset req.http.Accept;
    }

    # The site has no cookies.
    unset req.http.Cookie;

    # A reader waits for a fresh page while a replica is up; with none, a day-old one is better than an error.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 30s;
    }
}

sub vcl_backend_fetch {
    # At another try, another replica.
    set bereq.backend = replicas.backend();
}

# A replica that was killed is noticed by the first request to it, which another answers; the probe is later.
sub vcl_backend_error {
    if (bereq.retries < 2) {
        return (retry);
    }
}

sub vcl_backend_response {
    if (beresp.status >= 500) {
        # What is kept is shown instead.
        if (bereq.is_bgfetch) {
            return (abandon);
        }
        set beresp.uncacheable = true;
        return (deliver);
    }
    set beresp.grace = 24h;
}

sub vcl_deliver {
    # Between the site and its caches only.
    unset resp.http.xkey;
    unset resp.http.Surrogate-Key;
}
