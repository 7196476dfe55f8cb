package bench.flow.parcel_label;

import android.os.Parcel;
import android.os.Parcelable;

final class Label implements Parcelable {
    static final Creator<Label> CREATOR = new Creator<Label>() {
        @Override
        public Label createFromParcel(Parcel in) {
            return new Label(in);
        }

        @Override
        public Label[] newArray(int size) {
            return new Label[size];
        }
    };

    final String town;
    final String note;
    private final int copies;

    Label(String town, String note) {
        this.town = town;
        this.note = note;
        this.copies = 2;
    }

    private Label(Parcel in) {
        copies = in.readInt();
        town = in.readString();
        note = in.readString();
    }

    String readFirst() {
        return copies > 1 ? town + " x" + copies : town;
    }

    @Override
    public int describeContents() {
        return 0;
    }

    @Override
    public void writeToParcel(Parcel out, int flags) {
        out.writeInt(copies);
        out.writeString(town);
        out.writeString(note);
    }
}
