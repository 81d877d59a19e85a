import ArgumentParser
import CMalloc
import Glibc

@main
enum Program {
    static func main() async {
        // An arena a thread, eight a core, each keeps what its largest batch took: as many as cores are enough.
        mallopt(M_ARENA_MAX, Int32(clamping: sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        await Koza.main()
    }
}
