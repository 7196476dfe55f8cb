package com.gull.count;

/** How Gull works. */
public final class Options {
    boolean delayed;
    boolean collect = true;

    /** Starts five seconds after init, to make way for the first page. */
    public Options delayed(boolean on) {
        delayed = on;
        return this;
    }

    /** Whether personal information is collected. */
    public Options collect(boolean on) {
        collect = on;
        return this;
    }
}
