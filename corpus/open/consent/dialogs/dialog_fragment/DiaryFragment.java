package bench.consent.dialog_fragment;

import android.app.Fragment;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import java.text.DateFormat;
import java.util.Date;

public final class DiaryFragment extends Fragment {
    private TextView heading;

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        heading = new TextView(getActivity());
        return heading;
    }

    @Override
    public void onStart() {
        super.onStart();
        heading.setText(DateFormat.getDateInstance().format(new Date()));
        addPlace(); //: @breach,detached
    }

    void addPlace() {
        LocationManager manager = getActivity().getSystemService(LocationManager.class);
        try {
            Location place = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #read
            if (place != null) {
                heading.append(" " + place.getLatitude() + "," + place.getLongitude());
            }
        } catch (SecurityException denied) {
            heading.append(" 未定位");
        }
    }
}
