package suite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Stack;
import java.util.Vector;

/** Lists, queues and their iterators. */
public final class Lists {
    private Lists() {}

    private static List<Integer> upTo(int n) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < n; i++) list.add(i);
        return list;
    }

    public static String add(int a, String b) {
        List<Object> list = new ArrayList<>();
        list.add(a);
        list.add(b);
        list.add(1, null);
        list.add('c');
        return list.toString() + list.size() + list.isEmpty();
    }

    public static String set(int a) {
        List<Integer> list = upTo(5);
        int old = list.set(2, a);
        return list + " " + old;
    }

    public static int get(int at) {
        return upTo(5).get(at);
    }

    public static int setOutside() {
        return upTo(2).set(2, 9);
    }

    public static String removeAt(int at) {
        List<Integer> list = upTo(5);
        list.remove(at);
        return list.toString();
    }

    public static String removeValue(int value) {
        List<Integer> list = new ArrayList<>(Arrays.asList(3, 1, 3, 2));
        boolean found = list.remove((Object) value);
        return found + list.toString();
    }

    public static String find(int value) {
        List<Integer> list = Arrays.asList(3, 1, 3, 2, null);
        return list.contains(value) + " " + list.indexOf(value) + " " + list.lastIndexOf(3) + list.indexOf(null);
    }

    public static int sum(int n) {
        int sum = 0;
        for (int one : upTo(n & 63)) sum += one;
        return sum;
    }

    public static String addAll(int a) {
        List<Integer> list = upTo(3);
        list.addAll(Arrays.asList(a, a + 1));
        list.addAll(1, upTo(2));
        return list.toString();
    }

    public static String addAllSelf() {
        List<Integer> list = upTo(3);
        list.addAll(list);
        return list.toString();
    }

    public static String removeIf(int a) {
        List<Integer> list = upTo(9);
        list.removeIf(x -> x % 2 == (a & 1));
        return list.toString();
    }

    public static String replaceAll(int a) {
        List<Integer> list = upTo(4);
        list.replaceAll(x -> x * a);
        return list.toString();
    }

    public static String retain() {
        List<Integer> list = upTo(6);
        boolean changed = list.retainAll(Arrays.asList(1, 4, 9));
        return list + "" + changed + list.removeAll(Arrays.asList(4)) + list;
    }

    public static boolean equality(int a) {
        List<Integer> one = new ArrayList<>(Arrays.asList(a, 2));
        List<Integer> two = new LinkedList<>(Arrays.asList(a, 2));
        return one.equals(two) && one.hashCode() == two.hashCode() && !one.equals(Arrays.asList(2, a, 1));
    }

    public static int hash(int a, String b) {
        return Arrays.asList(a, b, null).hashCode();
    }

    public static String sorted(int a, int b, int c) {
        List<Integer> list = new ArrayList<>(Arrays.asList(a, b, c, 0));
        Collections.sort(list);
        return list.toString();
    }

    public static String sortedBackwards(int a, int b, int c) {
        List<Integer> list = Arrays.asList(a, b, c, 0);
        Collections.sort(list, Collections.reverseOrder());
        return list.toString();
    }

    public static String sortedByAnonymous(String a) {
        List<String> list = new ArrayList<>(Arrays.asList("pear", a, "fig", "apple"));
        Collections.sort(list, new Comparator<String>() {
            @Override
            public int compare(String x, String y) {
                return x.length() != y.length() ? x.length() - y.length() : x.compareTo(y);
            }
        });
        return list.toString();
    }

    public static String sortedStable() {
        List<String> list = new ArrayList<>(Arrays.asList("b2", "a1", "b1", "a2", "c0"));
        list.sort(Comparator.comparing(x -> x.charAt(0)));
        return list.toString();
    }

    public static String sortedByChain() {
        List<String> list = new ArrayList<>(Arrays.asList("bb", "a", "ccc", "aa", "b"));
        list.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return list.toString();
    }

    public static String sublist(int a) {
        List<Integer> list = upTo(6);
        List<Integer> part = list.subList(1, 4);
        part.set(0, a);
        part.remove(1);
        return part + " " + list + part.size();
    }

    public static String clearSublist() {
        List<Integer> list = upTo(8);
        list.subList(2, 5).clear();
        return list.toString();
    }

    public static String sublistOutside(int to) {
        return upTo(3).subList(1, to).toString();
    }

    public static String iteratorRemove(int a) {
        List<Integer> list = upTo(6);
        for (Iterator<Integer> each = list.iterator(); each.hasNext(); ) {
            if (each.next() % 3 == (a & 1)) each.remove();
        }
        return list.toString();
    }

    public static String removeTwice() {
        Iterator<Integer> each = upTo(3).iterator();
        each.next();
        each.remove();
        each.remove();
        return "unreachable";
    }

    public static int pastTheEnd() {
        Iterator<Integer> each = upTo(1).iterator();
        return each.next() + each.next();
    }

    public static String changedWhileRead() {
        List<Integer> list = upTo(5);
        for (int one : list) {
            if (one == 1) list.remove((Object) 4);
        }
        return list.toString();
    }

    public static String changedAtTheEnd() {
        List<Integer> list = upTo(3);
        for (int one : list) {
            if (one == 1) list.remove(0);
        }
        return list.toString();
    }

    public static String listIterator() {
        List<String> list = new ArrayList<>(Arrays.asList("a", "b", "c"));
        ListIterator<String> each = list.listIterator();
        String out = "";
        while (each.hasNext()) {
            int at = each.nextIndex();
            String one = each.next();
            if (one.equals("b")) each.set("B");
            if (one.equals("c")) each.add("d");
            out += at + one;
        }
        while (each.hasPrevious()) out += each.previous();
        return out + list;
    }

    public static String toArray(int a) {
        List<Integer> list = new ArrayList<>(Arrays.asList(a, 2));
        Integer[] exact = list.toArray(new Integer[0]);
        Integer[] roomy = list.toArray(new Integer[4]);
        Object[] plain = list.toArray();
        return exact.length + " " + roomy.length + roomy[2] + plain[0];
    }

    public static String asListWritesThrough(int a) {
        Integer[] array = {1, 2, 3};
        List<Integer> list = Arrays.asList(array);
        list.set(0, a);
        array[1] = 7;
        return list + "" + array[0];
    }

    public static String asListIsFixed() {
        List<Integer> list = Arrays.asList(1, 2);
        list.add(3);
        return list.toString();
    }

    public static String unmodifiable(int which) {
        List<Integer> source = upTo(2);
        List<Integer> list = Collections.unmodifiableList(source);
        source.add(9);
        if ((which & 1) == 0) return list.toString();
        list.remove(0);
        return "unreachable";
    }

    public static String emptyIsFixed(int which) {
        List<String> list = (which & 1) == 0 ? Collections.<String>emptyList() : Collections.singletonList("x");
        try {
            list.add("y");
        } catch (UnsupportedOperationException refused) {
            return "refused" + list;
        }
        return list.toString();
    }

    public static String linked(int a) {
        LinkedList<Integer> list = new LinkedList<>();
        list.add(1);
        list.addFirst(a);
        list.addLast(3);
        list.push(4);
        return list + "" + list.peekFirst() + list.getLast() + list.pop() + list.removeLast() + list.poll() + list;
    }

    public static int linkedEmpty() {
        return new LinkedList<Integer>().getFirst();
    }

    public static String deque(int a) {
        Deque<Integer> deque = new ArrayDeque<>();
        for (int i = 0; i < 5; i++) {
            if (i % 2 == 0) deque.addFirst(i + a);
            else deque.offerLast(i);
        }
        String out = "";
        while (!deque.isEmpty()) out += deque.pollLast() + "," + deque.peek() + ";";
        return out + deque.poll();
    }

    public static String dequeBackwards() {
        Deque<String> deque = new ArrayDeque<>(Arrays.asList("a", "b", "c"));
        String out = "";
        for (Iterator<String> each = deque.descendingIterator(); each.hasNext(); ) out += each.next();
        return out + deque.contains("b") + deque.size();
    }

    public static int dequeNull() {
        new ArrayDeque<Integer>().add(null);
        return 0;
    }

    public static int dequeEmpty() {
        return new ArrayDeque<Integer>().removeFirst();
    }

    public static String priority(int a, int b, int c) {
        PriorityQueue<Integer> queue = new PriorityQueue<>();
        for (int one : new int[] {a, b, c, 5, -3, 8}) queue.add(one);
        String out = queue.toString() + queue.peek();
        while (!queue.isEmpty()) out += "," + queue.poll();
        return out;
    }

    public static String priorityBackwards(int a) {
        PriorityQueue<String> queue = new PriorityQueue<>(11, Comparator.reverseOrder());
        queue.addAll(Arrays.asList("m", "q", "" + a, "b", "z"));
        queue.remove("q");
        return queue.poll() + queue.poll() + queue.size() + queue.contains("b");
    }

    public static String queue(int n) {
        Queue<Integer> queue = new LinkedList<>();
        queue.offer(n);
        String out = "";
        for (int i = 0; i < 6 && !queue.isEmpty(); i++) {
            int one = queue.remove();
            out += one + " ";
            if (one > 0) queue.add(one / 2);
            if (one > 2) queue.add(one - 2);
        }
        return out;
    }

    public static String stack(int a) {
        Stack<Integer> stack = new Stack<>();
        stack.push(1);
        stack.push(a);
        return stack.peek() + " " + stack.search(1) + stack.pop() + stack.pop() + stack.empty();
    }

    public static int stackEmpty() {
        return new Stack<Integer>().pop();
    }

    public static String vector() {
        Vector<String> vector = new Vector<>();
        vector.addElement("a");
        vector.insertElementAt("b", 0);
        vector.setElementAt("c", 1);
        return vector.firstElement() + vector.elementAt(1) + vector.lastElement() + vector;
    }

    public static String swaps(int by) {
        List<Integer> list = upTo(5);
        Collections.swap(list, 0, 4);
        Collections.rotate(list, by);
        Collections.reverse(list);
        return list.toString();
    }

    public static String extremes(int a, int b) {
        List<Integer> list = Arrays.asList(a, b, 0);
        return Collections.max(list) + "," + Collections.min(list) + Collections.frequency(list, 0);
    }

    public static int binarySearch(int a) {
        return Collections.binarySearch(Arrays.asList(-5, 0, 3, 3, 8, 100), a);
    }

    public static String copies(String a) {
        return Collections.nCopies(3, a) + "" + Collections.disjoint(Arrays.asList(1, 2), Arrays.asList(3));
    }

    public static String nested(int a) {
        List<List<Integer>> table = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            table.add(new ArrayList<>());
            for (int j = 0; j <= i; j++) table.get(i).add(a * i + j);
        }
        return table.toString();
    }

    public static String inItself() {
        List<Object> list = new ArrayList<>();
        list.add(1);
        list.add(list);
        return list.toString();
    }

    public static String ownIterable(int n) {
        String out = "";
        for (int one : new Countdown(n & 7)) out += one;
        return out;
    }

    private static final class Countdown implements Iterable<Integer> {
        private final int from;

        Countdown(int from) {
            this.from = from;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<Integer>() {
                private int left = from;

                @Override
                public boolean hasNext() {
                    return left > 0;
                }

                @Override
                public Integer next() {
                    return left--;
                }
            };
        }
    }

    public static String ownList(int a) {
        Loud list = new Loud();
        list.add("x" + a);
        list.add("y");
        return list + "" + list.size() + list.get(0) + list.contains("Y!");
    }

    private static final class Loud extends ArrayList<String> {
        @Override
        public boolean add(String one) {
            return super.add(one.toUpperCase() + "!");
        }
    }

    public static String ownEquals(int a) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(a, 1));
        points.add(new Point(2, 2));
        return points.contains(new Point(a, 1)) + "" + points.indexOf(new Point(2, 2)) + points.remove(new Point(2, 2)) + points;
    }

    static final class Point implements Comparable<Point> {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Point && ((Point) other).x == x && ((Point) other).y == y;
        }

        @Override
        public int hashCode() {
            return 31 * x + y;
        }

        @Override
        public int compareTo(Point other) {
            return x != other.x ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
        }

        @Override
        public String toString() {
            return "(" + x + "," + y + ")";
        }
    }

    public static String sortPoints(int a, int b) {
        List<Point> points = new ArrayList<>(Arrays.asList(new Point(a, 1), new Point(b, 0), new Point(a, -1)));
        Collections.sort(points);
        return points + "" + Collections.max(points);
    }

    public static int primes(int n) {
        List<Integer> found = new ArrayList<>();
        for (int i = 2; i < (n & 63); i++) {
            boolean prime = true;
            for (int one : found) {
                if (i % one == 0) {
                    prime = false;
                    break;
                }
            }
            if (prime) found.add(i);
        }
        return found.size() * 1000 + (found.isEmpty() ? 0 : found.get(found.size() - 1));
    }
}
