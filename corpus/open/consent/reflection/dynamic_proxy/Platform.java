package bench.consent.dynamic_proxy;

/** What the app wants of the platform; served by a proxy. */
interface Platform {
    int accounts();

    String version();
}
