package bench.consent.api_proxy;

interface Shop {
    @Adds({"lang", "spot"})
    String hello(String name);

    @Adds
    String version();
}
