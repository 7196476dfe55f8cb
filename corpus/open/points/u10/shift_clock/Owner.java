package bench.points.shift_clock;

import android.app.admin.DeviceAdminReceiver;

/** Makes the app the owner of the phones the factory hands out. */
public final class Owner extends DeviceAdminReceiver {}
