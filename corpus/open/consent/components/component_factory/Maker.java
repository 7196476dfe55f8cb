package bench.consent.component_factory;

import android.app.Activity;
import android.app.AppComponentFactory;
import android.app.Application;
import android.content.Intent;
import java.util.ArrayList;
import java.util.List;

/** Makes the components of the app. */
public final class Maker extends AppComponentFactory {
    static final List<String> MADE = new ArrayList<>();
    private Application application;

    @Override
    public Application instantiateApplication(ClassLoader loader, String name)
            throws ClassNotFoundException, IllegalAccessException, InstantiationException {
        application = super.instantiateApplication(loader, name);
        return application;
    }

    @Override
    public Activity instantiateActivity(ClassLoader loader, String name, Intent intent)
            throws ClassNotFoundException, IllegalAccessException, InstantiationException {
        MADE.add(name);
        Album.open(application); //: @breach,unnamed
        return super.instantiateActivity(loader, name, intent);
    }
}
