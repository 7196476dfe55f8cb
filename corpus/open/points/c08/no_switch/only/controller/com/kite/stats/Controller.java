package com.kite.stats;

/** The app's word on what the SDK may read; override to narrow it. */
public class Controller {
    /** May the list of installed apps be read? */
    public boolean mayListApps() {
        return true;
    }
}
